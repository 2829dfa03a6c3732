package twoway.enterprise.preassessment;

import twoway.chassis.value.LocalizedText;

/** What an indicator is counted in. */
enum Unit {
    TEN_THOUSAND_YUAN("万元", "× 10,000 CNY"),
    PERCENT("%", "%"),
    YEARS("年", "years"),
    COUNT("项", "items"),
    RANK("名", "in rank"),
    POINTS("分", "points"),
    LEVEL("级", "level"),
    /** One of the indicator's choices. */
    CHOICE("", "");

    private final LocalizedText sign;

    Unit(String zh, String en) {
        this.sign = LocalizedText.of(zh, en);
    }

    LocalizedText sign() {
        return sign;
    }
}
