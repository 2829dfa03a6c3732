package twoway.e2e.probe;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that exist once in the world, each put into one field of one firm. Wherever one of them turns up it tells whose
 * secret it is; the {@link Audience} tells whether it may be there.
 */
final class Canaries {
    /** What a canary can look like: a made-up word, a day, an id, a long number, or the signature of a token. */
    private static final Pattern CANDIDATE = Pattern.compile(
            "kanarie[0-9a-z]{12}|(?<![0-9-])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9-])|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<![0-9a-z.])[0-9]{8,15}(?![0-9a-z])|(?<=\\.)[a-z0-9_-]{300,}");

    /** What may be a cursor. */
    private static final Pattern ENCODED = Pattern.compile("(?<![\\w-])[A-Za-z0-9_-]{12,2000}(?![\\w-])");

    private static final LocalDate FAR_AWAY = LocalDate.of(2050, 1, 1);
    private static final int DAYS = 36_500;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @param id whether it is the id of a thing, which events and logs may name */
    record Canary(String tenant, String field, Audience audience, boolean id) {}

    private final Map<String, Canary> planted = new ConcurrentHashMap<>();
    private final Set<String> seenAtHome = ConcurrentHashMap.newKeySet();

    /** A word for this field. */
    String word(String tenant, String field, Audience audience) {
        String random = new BigInteger(80, RANDOM).toString(36);
        String word = "kanarie" + ("000000000000" + random).substring(random.length());
        plant(word, tenant, field, audience);
        return word;
    }

    /** A number of this many digits, from 8 to 15. */
    long number(int digits, String tenant, String field, Audience audience) {
        long lowest = Math.powExact(10L, digits - 1);
        long number = lowest + (Math.abs(RANDOM.nextLong()) % (8 * lowest));
        plant(Long.toString(number), tenant, field, audience);
        return number;
    }

    /** A day from 2050 to 2149 that no other field has. */
    LocalDate day(String tenant, String field, Audience audience) {
        LocalDate day;
        do {
            day = FAR_AWAY.plusDays(RANDOM.nextInt(DAYS));
        } while (planted.putIfAbsent(day.toString(), new Canary(tenant, field, audience, false)) != null);
        return day;
    }

    /** Something that is unique already: the id of a person, a token. */
    void plant(String value, String tenant, String field, Audience audience) {
        planted.put(value.toLowerCase(Locale.ROOT), new Canary(tenant, field, audience, false));
    }

    void thing(Things.Thing thing) {
        Set<String> readers = new java.util.TreeSet<>(thing.readers());
        readers.add(Caller.OPERATOR);
        if (thing.open()) {
            readers.add(Audience.ANYBODY);
        }
        planted.put(
                thing.id(),
                new Canary(thing.tenant(), "id in " + thing.collection(), new Audience(readers, Set.of()), true));
    }

    /** Fields that somebody may read, and nobody has been seen to. */
    Set<String> neverSeenAtHome() {
        Set<String> fields = new TreeSet<>();
        planted.values().stream()
                .filter(canary -> !canary.id() && !canary.audience().tenants().isEmpty())
                .forEach(canary -> fields.add(canary.field()));
        seenAtHome.forEach(word -> fields.remove(planted.get(word).field()));
        return fields;
    }

    int count() {
        return planted.size();
    }

    /** How many were met where they may be: shows that looking finds. */
    int seenAtHome() {
        return seenAtHome.size();
    }

    /**
     * What an answer tells this tenant that it must not know.
     *
     * @param sent what the tenant has said itself and may hear again
     */
    List<Canary> toldTo(String tenant, String answer, String sent) {
        List<Canary> leaks = new ArrayList<>();
        String said = null;
        Matcher found = CANDIDATE.matcher(opened(answer));
        while (found.find()) {
            Canary canary = planted.get(found.group());
            if (canary == null) {
                continue;
            }
            if (canary.audience().mayRead(tenant)) {
                seenAtHome.add(found.group());
                continue;
            }
            said = said == null ? opened(sent) : said;
            if (!said.contains(found.group())) {
                leaks.add(canary);
            }
        }
        return leaks;
    }

    /** What lies on a topic and must not. */
    List<Canary> lyingOn(String topic, String event) {
        return met(event).stream()
                .filter(canary -> !canary.audience().mayLieOn(topic))
                .toList();
    }

    /** What stands in a log and must not: everything that is not public. */
    List<Canary> writtenIn(String log) {
        return met(log).stream()
                .filter(canary -> !canary.audience().mayRead(Audience.ANYBODY))
                .toList();
    }

    /** With what stands in its cursors, which only look as if nobody could read them. */
    private static String opened(String text) {
        StringBuilder opened = new StringBuilder(text);
        Matcher encoded = ENCODED.matcher(text);
        while (encoded.find()) {
            if (encoded.group().length() % 4 != 1) {
                byte[] decoded = Base64.getUrlDecoder().decode(encoded.group());
                opened.append('\n').append(new String(decoded, StandardCharsets.UTF_8));
            }
        }
        return opened.toString().toLowerCase(Locale.ROOT);
    }

    private List<Canary> met(String text) {
        List<Canary> met = new ArrayList<>();
        Matcher found = CANDIDATE.matcher(opened(text));
        while (found.find()) {
            Canary canary = planted.get(found.group());
            if (canary != null && !canary.id()) {
                met.add(canary);
            }
        }
        return met;
    }
}
