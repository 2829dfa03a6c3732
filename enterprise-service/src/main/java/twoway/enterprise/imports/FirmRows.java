package twoway.enterprise.imports;

import jakarta.validation.ConstraintViolation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import twoway.chassis.problem.Refusal;
import twoway.chassis.value.Money;
import twoway.enterprise.identifier.Identifier;
import twoway.enterprise.identifier.Scheme;
import twoway.enterprise.office.Offices;
import twoway.enterprise.profile.RegistrationRequest;
import twoway.enterprise.profile.RegistrationRequest.Named;
import twoway.enterprise.profile.ToldFirms;
import twoway.enterprise.profile.ToldFirms.Told;
import twoway.enterprise.record.Catalogue.Entry;

/** Rows of which each tells of one firm, under the name that the sender's system knows it by. */
final class FirmRows implements Taker<Told> {

    private static final int LONGEST_WORD = 200;
    private static final int LONGEST_LIST = 1_000;
    private static final Map<Scheme, String> IDENTIFIERS =
            Map.of(Scheme.USCC, "uscc", Scheme.LEI, "lei", Scheme.OTHER, "otherIdentifier");

    /** Where the fields of a firm are not named like the columns. */
    private static final Map<String, String> COLUMNS =
            Map.of("names", "nameZh", "identifiers", "uscc", "industry", "industryCode");

    private final ToldFirms firms;
    private final Offices offices;
    private final Telling telling;

    FirmRows(ToldFirms firms, Offices offices, Telling telling) {
        this.firms = firms;
        this.offices = offices;
        this.telling = telling;
    }

    @Override
    public List<Taken> put(Plan plan, List<Entry<Told>> entries, Instant now) {
        return taken(firms.tell(plan.provenance().source(), plan.mustCover(offices), told(entries), now));
    }

    @Override
    public List<Taken> rehearse(Plan plan, List<Entry<Told>> entries, Instant now) {
        return taken(firms.rehearse(plan.provenance().source(), plan.mustCover(offices), told(entries), now));
    }

    private static List<Told> told(List<Entry<Told>> entries) {
        return entries.stream().map(Entry::content).toList();
    }

    private static List<Taken> taken(List<ToldFirms.Result> results) {
        return results.stream()
                .map(each ->
                        each.refusal() == null ? Taken.of(each.outcome()) : Taken.rejected(RowFault.of(each.refusal())))
                .toList();
    }

    /** What the row says; only to be used if no fault was found on the way. */
    Told read(Cells cells) {
        var told = new Told(cells.text("externalId", LONGEST_WORD), moment(cells), firm(cells));
        if (cells.faults().isEmpty()) {
            firms.faults(told).stream()
                    .map(FirmRows::column)
                    .distinct()
                    .forEach(column -> cells.fault(column, RowFault.VALUE_UNFIT));
        }
        return told;
    }

    private Instant moment(Cells cells) {
        var own = cells.moment("sourceTimestamp");
        if (own != null) return own;
        if (telling.sourceTimestamp() == null) cells.required("sourceTimestamp", LONGEST_WORD);
        return telling.sourceTimestamp();
    }

    private RegistrationRequest firm(Cells cells) {
        var currency = cells.text("currency", LONGEST_WORD);
        return new RegistrationRequest(
                cells.requiredInEither("nameZh", "nameEn", ReadRows.LONGEST_NAME),
                identifiers(cells),
                cells.country("country"),
                province(cells),
                ReadRows.industryCode(cells),
                employees(cells),
                money(cells, "annualRevenue", currency),
                money(cells, "totalAssets", currency),
                new LinkedHashSet<>(cells.list("markets", LONGEST_LIST)),
                cells.link("website"),
                cells.truth("sample"));
    }

    private static List<Named> identifiers(Cells cells) {
        var named = new ArrayList<Named>();
        for (var scheme : Scheme.values()) {
            var value = cells.text(IDENTIFIERS.get(scheme), LONGEST_WORD);
            if (value == null) continue;
            named.add(new Named(scheme, value));
            try {
                new Identifier(scheme, value);
            } catch (Refusal refusal) {
                cells.fault(
                        IDENTIFIERS.get(scheme),
                        RowFault.IDENTIFIER_NOT_WELL_FORMED,
                        refusal.arguments().toArray());
            }
        }
        if (named.isEmpty()) cells.fault(IDENTIFIERS.get(Scheme.USCC), RowFault.VALUE_MISSING);
        return named;
    }

    private String province(Cells cells) {
        var province = cells.text("province", LONGEST_WORD);
        if (!telling.covers(province)) {
            cells.fault("province", RowFault.OTHER_PROVINCE, telling.office().province());
        }
        return province;
    }

    private static Integer employees(Cells cells) {
        var number = cells.number("employees");
        if (number == null) return null;
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            cells.fault("employees", RowFault.VALUE_UNFIT);
            return null;
        }
    }

    private static Money money(Cells cells, String field, String currency) {
        BigDecimal amount = cells.number(field);
        if (amount == null) return null;
        if (currency == null) cells.fault("currency", RowFault.VALUE_MISSING);
        return new Money(amount, currency);
    }

    /** Of which column a rule for firms speaks. */
    private static String column(ConstraintViolation<Told> violation) {
        var path = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(node -> node.getName())
                .toList();
        var field = path.getFirst().equals("enterprise") ? path.get(1) : path.getFirst();
        return "currency".equals(path.getLast()) ? "currency" : COLUMNS.getOrDefault(field, field);
    }
}
