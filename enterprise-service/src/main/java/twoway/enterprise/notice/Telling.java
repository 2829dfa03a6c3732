package twoway.enterprise.notice;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import twoway.chassis.actor.Role;

/**
 * Something that the members of an enterprise, or one person, are to be told.
 *
 * @param origin what told it: an event's id, or the thing it is about; nobody is told the same of one origin twice
 * @param enterpriseId whose members; {@code null} if it is a person's own affair
 * @param arguments what fills the sentence: ids, codes, days and numbers, no names and nothing that is for few
 * @param link the thing it is about, as a path of the API
 */
public record Telling(
        UUID origin, UUID enterpriseId, NoticeCode code, Map<String, String> arguments, String link, Audience to) {

    /** @throws IllegalArgumentException if the sentence could not be said with these arguments */
    public Telling {
        arguments = Map.copyOf(arguments);
        if (!arguments.keySet().containsAll(code.arguments())) {
            throw new IllegalArgumentException(code + " needs " + code.arguments());
        }
        Sentences.NAMED.stream().map(arguments::get).filter(Objects::nonNull).forEach(UUID::fromString);
    }

    /** Something that is one person's own affair, whatever enterprise he belongs to. */
    public static Telling personal(UUID origin, NoticeCode code, Map<String, String> arguments, String link) {
        return new Telling(origin, null, code, arguments, link, null);
    }

    /**
     * Which of the members.
     *
     * @param role those who hold it, or one that contains it
     * @param unit those of this unit and of none in particular; {@code null} for all
     */
    public record Audience(Role role, String unit) {

        public static final Audience ALL = new Audience(Role.VIEWER, null);
        public static final Audience OWNERS = new Audience(Role.OWNER, null);
    }
}
