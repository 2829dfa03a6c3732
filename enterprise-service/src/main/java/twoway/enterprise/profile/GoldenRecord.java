package twoway.enterprise.profile;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import twoway.chassis.value.LocalizedText;
import twoway.chassis.value.Money;
import twoway.enterprise.classification.IndustryCode;

/**
 * What is known of an enterprise, field by field, and from whom. The enterprise's own word outranks an office's; among
 * offices the newer word counts, and of two of the same time the one that came first.
 *
 * @param values what nobody has said is missing
 * @param told what an office said; every other value the enterprise has entered itself
 */
record GoldenRecord(Map<Field, Object> values, Map<Field, OfficeEntry> told) {

    static final GoldenRecord EMPTY = new GoldenRecord(Map.of(), Map.of());

    static GoldenRecord of(Profile profile, Registration.Size size, Map<Field, OfficeEntry> told) {
        return new GoldenRecord(values(profile, size), told);
    }

    static Map<Field, Object> values(Profile profile, Registration.Size size) {
        var values = new EnumMap<Field, Object>(Field.class);
        values.put(Field.NAME_ZH, profile.names().zh());
        values.put(Field.NAME_EN, profile.names().en());
        values.put(Field.COUNTRY, profile.country());
        values.put(Field.PROVINCE, profile.province());
        values.put(Field.CITY, profile.city());
        values.put(Field.INDUSTRY, profile.industry());
        values.put(Field.MARKETS, profile.markets().isEmpty() ? null : profile.markets());
        values.put(Field.WEBSITE, profile.website());
        values.put(Field.DESCRIPTION, profile.description());
        values.put(Field.EMPLOYEES, size.employees());
        values.put(Field.ANNUAL_REVENUE, size.annualRevenue());
        values.put(Field.TOTAL_ASSETS, size.totalAssets());
        values.values().removeIf(each -> each == null);
        return values;
    }

    /**
     * The record after an office has spoken; where it is silent, nothing changes.
     *
     * @param fixed what no office can change any more
     */
    GoldenRecord hearing(Map<Field, Object> said, String system, Instant at, Set<Field> fixed) {
        var newValues = new EnumMap<Field, Object>(Field.class);
        newValues.putAll(values);
        var newTold = new EnumMap<Field, OfficeEntry>(Field.class);
        newTold.putAll(told);
        said.forEach((field, value) -> {
            if (fixed.contains(field) || !counts(field, at)) return;
            newTold.put(field, new OfficeEntry(field, system, at));
            if (!same(values.get(field), value)) newValues.put(field, value);
        });
        return new GoldenRecord(newValues, newTold);
    }

    /** The fields of which the other profile says something else, or nothing. */
    static Set<Field> differing(Profile one, Profile other) {
        var nothing = new Registration.Size(null, null, null);
        var values = values(one, nothing);
        var others = values(other, nothing);
        var fields = EnumSet.allOf(Field.class);
        fields.removeIf(each -> Objects.equals(values.get(each), others.get(each)));
        return fields;
    }

    private boolean counts(Field field, Instant at) {
        if (!values.containsKey(field)) return true;
        var before = told.get(field);
        return before != null && at.isAfter(before.statedAt());
    }

    /** 60 and 60.00 are the same amount. */
    private static boolean same(Object known, Object said) {
        return known instanceof Money one && said instanceof Money other
                ? one.currency().equals(other.currency()) && one.amount().compareTo(other.amount()) == 0
                : said.equals(known);
    }

    Profile profile(boolean sample) {
        return new Profile(
                LocalizedText.of((String) values.get(Field.NAME_ZH), (String) values.get(Field.NAME_EN)),
                (String) values.get(Field.COUNTRY),
                (String) values.get(Field.PROVINCE),
                (String) values.get(Field.CITY),
                (IndustryCode) values.get(Field.INDUSTRY),
                markets(),
                (String) values.get(Field.WEBSITE),
                (LocalizedText) values.get(Field.DESCRIPTION),
                sample);
    }

    @SuppressWarnings("unchecked")
    private Set<String> markets() {
        return (Set<String>) values.get(Field.MARKETS);
    }

    Registration.Size size() {
        return new Registration.Size(
                (Integer) values.get(Field.EMPLOYEES), (Money) values.get(Field.ANNUAL_REVENUE), (Money)
                        values.get(Field.TOTAL_ASSETS));
    }
}
