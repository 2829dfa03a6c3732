package twoway.enterprise.preassessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import twoway.enterprise.maturity.DigitalLevels;
import twoway.enterprise.profile.SizeClasses;
import twoway.enterprise.sizing.SizeClass;
import twoway.enterprise.title.TitlesHeld;

/** What an enterprise has entered, and what this platform knows besides; the first figure of an indicator counts. */
@ApplicationScoped
class KnownFigures {

    private final IndicatorSheets sheets;
    private final SizeClasses sizes;
    private final TitlesHeld titles;
    private final DigitalLevels digitalLevels;

    KnownFigures(IndicatorSheets sheets, SizeClasses sizes, TitlesHeld titles, DigitalLevels digitalLevels) {
        this.sheets = sheets;
        this.sizes = sizes;
        this.titles = titles;
        this.digitalLevels = digitalLevels;
    }

    /** Size and titles that were confirmed stand before what was entered, a self-check behind it. */
    List<Figure> of(UUID enterpriseId, LocalDate today) {
        var figures = new ArrayList<Figure>();
        var size = sizes.of(enterpriseId);
        if (size != SizeClass.NOT_CLASSIFIED) {
            figures.add(chosen(Indicators.SIZE_CLASS, size.name(), Figure.Source.COMPUTED, today));
        }
        titles.confirmed(enterpriseId, today).stream()
                .flatMap(each -> Indicators.ofTitle(each).stream())
                .map(each -> chosen(each, "YES", Figure.Source.REGISTER, today))
                .forEach(figures::add);
        figures.addAll(sheets.figures(enterpriseId));
        var computed = new Figure.Provenance(Figure.Source.COMPUTED, today, null);
        digitalLevels
                .of(enterpriseId)
                .ifPresent(level -> figures.add(
                        new Figure(Indicators.DIGITAL_LEVEL, null, BigDecimal.valueOf(level), null, computed)));
        return figures;
    }

    private static Figure chosen(String indicator, String choice, Figure.Source source, LocalDate today) {
        return new Figure(indicator, null, null, choice, new Figure.Provenance(source, today, null));
    }
}
