package twoway.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The terms of all concepts as a tree of tokens. */
final class Terms {

    private final Map<String, Terms> next = new HashMap<>();
    private String concept;

    /** @throws IllegalStateException if the term already means something else */
    void add(List<String> tokens, String id) {
        var node = this;
        for (var token : tokens) node = node.next.computeIfAbsent(token, each -> new Terms());
        if (node.concept != null && !node.concept.equals(id)) {
            throw new IllegalStateException(tokens + " means both " + node.concept + " and " + id);
        }
        node.concept = id;
    }

    /** From left to right the longest term at each place; none overlaps another. */
    void find(List<String> tokens, Set<String> found) {
        for (int at = 0; at < tokens.size(); ) {
            var node = this;
            int end = at;
            for (int i = at; i < tokens.size() && (node = node.next.get(tokens.get(i))) != null; i++) {
                if (node.concept == null) continue;
                end = i + 1;
            }
            if (end > at) found.add(concept(tokens.subList(at, end)));
            at = Math.max(end, at + 1);
        }
    }

    private String concept(List<String> tokens) {
        var node = this;
        for (var token : tokens) node = node.next.get(token);
        return node.concept;
    }
}
