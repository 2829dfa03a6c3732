package twoway.enterprise.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.classification.CodeNames;
import twoway.enterprise.classification.IndustryCode;
import twoway.enterprise.directory.Sources.FirmRow;
import twoway.enterprise.directory.Sources.PostingRow;
import twoway.enterprise.directory.Sources.RecordRow;

/** Writes what the directory says of firms, postings and public records, and what it is found by. */
final class Listings {

    /** Characters of a long text that a list shows. */
    private static final int SHOWN = 280;

    private final CodeNames codes;
    private final Lexemes lexemes;

    Listings(CodeNames codes, Lexemes lexemes) {
        this.codes = codes;
        this.lexemes = lexemes;
    }

    Listing of(FirmRow row) {
        var firm = row.firm();
        var entry = new Entry(
                firm.enterpriseId(),
                EntryKind.ENTERPRISE,
                Entry.Standing.MEMBER,
                firm.names(),
                shortened(row.description()),
                firm,
                Set.of(),
                Set.of(),
                row.markets(),
                Set.of(),
                null,
                null);
        var facets = facets(entry, row.audience());
        facets.addAll(Facet.MARKET.of(row.markets()).toList());
        facets.addAll(industries(List.of(firm.industry().code())).toList());
        var said = Stream.of(row.description(), industryName(firm), LocalizedText.of(firm.city(), null));
        return listing(entry, facets, said, row.due());
    }

    Listing of(PostingRow row, FirmRow owner) {
        var entry = new Entry(
                row.id(),
                row.kind(),
                Entry.Standing.MEMBER,
                row.wording().title(),
                shortened(row.wording().description()),
                owner.firm(),
                row.exchange().gives(),
                row.exchange().wants(),
                row.reach().markets(),
                row.reach().industries(),
                row.lastDay(),
                null);
        var facets = facets(entry, owner.audience());
        facets.addAll(Facet.GIVES.of(entry.gives()).toList());
        facets.addAll(Facet.WANTS.of(entry.wants()).toList());
        facets.addAll(Facet.MARKET.of(orAny(entry.markets())).toList());
        facets.addAll(
                entry.industries().isEmpty()
                        ? Facet.INDUSTRY.of(Set.of(Facet.ANY)).toList()
                        : industries(entry.industries()).toList());
        var tags = row.reach().tags().stream().map(each -> LocalizedText.of(each, null));
        var texts = Stream.of(row.wording().description(), owner.firm().names());
        return listing(entry, facets, Stream.concat(texts, tags), null);
    }

    Listing of(RecordRow row) {
        var content = row.content();
        var firm = new Entry.Firm(
                null,
                content.names(),
                content.country(),
                content.province(),
                content.city(),
                content.industry(),
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                false);
        var entry = new Entry(
                row.id(),
                EntryKind.PUBLIC_RECORD,
                Entry.Standing.NOT_A_MEMBER,
                content.names(),
                shortened(content.description()),
                firm,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                row.provenance());
        var facets = facets(entry, Facet.PUBLIC);
        var industry = content.industry();
        if (industry != null && industry.code() != null) {
            facets.addAll(industries(List.of(industry.code())).toList());
        }
        var said = Stream.of(
                content.description(),
                industry == null ? null : LocalizedText.of(industry.text(), null),
                industryName(firm),
                LocalizedText.of(content.city(), null));
        return listing(entry, facets, said, null);
    }

    private Listing listing(Entry entry, List<String> facets, Stream<LocalizedText> said, LocalDate due) {
        var title = lexemes.of(Stream.of(entry.title()));
        var words = lexemes.of(said);
        words.addAll(title);
        return new Listing(entry, facets, title, words, due);
    }

    /** What firms of every kind and their postings have in common. */
    private List<String> facets(Entry entry, String audience) {
        var firm = entry.firm();
        var facets = new ArrayList<String>();
        facets.addAll(Facet.AUDIENCE.of(Set.of(audience)).toList());
        facets.addAll(Facet.KIND.of(Set.of(entry.kind())).toList());
        facets.addAll(Facet.COUNTRY.of(Set.of(firm.country())).toList());
        if (firm.province() != null && codes.province(firm.province()).isPresent()) {
            facets.addAll(Facet.PROVINCE.of(Set.of(firm.province())).toList());
        }
        if (firm.sizeClass() != null) {
            facets.addAll(Facet.SIZE_CLASS.of(Set.of(firm.sizeClass())).toList());
        }
        facets.addAll(Facet.TIER.of(firm.tiers()).toList());
        facets.addAll(Facet.BATCH.of(firm.batches()).toList());
        facets.addAll(Facet.CLUSTER.of(firm.clusters()).toList());
        return facets;
    }

    /** Each with all that are wider, so that whoever looks for a section finds its classes. */
    private Stream<String> industries(Collection<IndustryCode> industries) {
        return Facet.INDUSTRY.of(industries.stream()
                .flatMap(each -> codes.path(each).stream())
                .map(each -> each.scheme() + ":" + each.code())
                .toList());
    }

    private LocalizedText industryName(Entry.Firm firm) {
        var industry = firm.industry();
        return industry == null || industry.code() == null
                ? null
                : codes.industry(industry.code()).orElse(null);
    }

    private static Collection<String> orAny(Set<String> markets) {
        return markets.isEmpty() ? Set.of(Facet.ANY) : markets;
    }

    private static LocalizedText shortened(LocalizedText text) {
        return text == null || Stream.of(text.zh(), text.en()).allMatch(Objects::isNull)
                ? null
                : LocalizedText.of(shortened(text.zh()), shortened(text.en()));
    }

    private static String shortened(String text) {
        if (text == null || text.codePointCount(0, text.length()) <= SHOWN) return text;
        return text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
