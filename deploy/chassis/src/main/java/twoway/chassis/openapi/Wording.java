package twoway.chassis.openapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/** Names an operation by what it does: {@code publishOffer}, {@code listEnterpriseMembers}. */
final class Wording {

    private Wording() {}

    static boolean isParameter(String word) {
        return word.startsWith("{");
    }

    /** @param words the path after the version */
    static String operationId(HttpMethod method, String[] words, boolean creates) {
        var nouns = new ArrayList<>(
                Arrays.stream(words).filter(each -> !isParameter(each)).toList());
        var last = words[words.length - 1];
        if (method == HttpMethod.PUT) return "replace" + joined(nouns, true);
        if (method == HttpMethod.DELETE) return "delete" + joined(nouns, true);
        if (method == HttpMethod.GET) return isMany(last) ? "list" + joined(nouns, false) : "get" + joined(nouns, true);
        if (creates) return "create" + joined(nouns, true);
        // Nothing is kept that could be listed: such a call is run and answers.
        if (words.length == 1) return "run" + joined(nouns, true);
        nouns.removeLast();
        return camel(last) + joined(nouns, isParameter(words[words.length - 2]));
    }

    /** {@code publishOffer} in plain words: {@code Publish offer}. */
    static String summary(String operationId) {
        var words = operationId.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Every noun but the last is one thing; the last too, if one is meant. */
    private static String joined(List<String> nouns, boolean one) {
        var name = new StringBuilder();
        for (int i = 0; i < nouns.size(); i++) {
            var noun = i < nouns.size() - 1 || one ? singular(nouns.get(i)) : nouns.get(i);
            var camel = camel(noun);
            name.append(camel.substring(0, 1).toUpperCase(Locale.ROOT)).append(camel.substring(1));
        }
        return name.toString();
    }

    private static boolean isMany(String word) {
        return !isParameter(word) && (isPlural(word) || word.equals("evidence"));
    }

    private static String singular(String noun) {
        if (noun.endsWith("ies")) return noun.substring(0, noun.length() - 3) + "y";
        if (noun.endsWith("ches")) return noun.substring(0, noun.length() - 2);
        return isPlural(noun) ? noun.substring(0, noun.length() - 1) : noun;
    }

    private static boolean isPlural(String noun) {
        return noun.endsWith("s") && !noun.endsWith("ss");
    }

    /** {@code declare-interest} → {@code declareInterest}. */
    private static String camel(String kebab) {
        var name = new StringBuilder();
        for (var part : kebab.split("-")) {
            name.append(name.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return name.toString();
    }
}
