package twoway.enterprise.preassessment;

import java.math.BigDecimal;
import twoway.chassis.value.LocalizedText;

/** What would change a verdict, in both languages. */
final class Advice {

    private Advice() {}

    static LocalizedText enter(Indicator indicator, Integer year) {
        var when = year == null ? "" : " " + year;
        return LocalizedText.of(
                "请填写：" + indicator.name().zh() + when,
                "Enter: " + indicator.name().en() + when);
    }

    static LocalizedText reach(Indicator indicator, Bound bound, String now) {
        var needed = bound.says(indicator.unit());
        return LocalizedText.of(
                indicator.name().zh() + " " + needed.zh() + " 即满足，现为 " + now,
                indicator.name().en() + " " + needed.en() + " would meet it; it is " + now + " now");
    }

    static LocalizedText gain(Indicator indicator, ScoredItem.Band next) {
        var needed = next.bound().says(indicator.unit());
        var points = next.points().toPlainString();
        return LocalizedText.of(
                indicator.name().zh() + " " + needed.zh() + " 可得 " + points + " 分",
                indicator.name().en() + " " + needed.en() + " would give " + points + " points");
    }

    static LocalizedText score(BigDecimal needed, Points points) {
        var missing = needed.subtract(points.least()).toPlainString();
        return LocalizedText.of(
                "还差 " + missing + " 分（已确定 " + points.least().toPlainString() + " 分）",
                missing + " more points needed (" + points.least().toPlainString() + " are certain)");
    }

    static LocalizedText check() {
        return LocalizedText.of("规则原文尚未核对，不作判断。", "The rule's text has not been checked, so nothing is judged by it.");
    }
}
