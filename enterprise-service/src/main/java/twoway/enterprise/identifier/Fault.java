package twoway.enterprise.identifier;

/** Why an identifier is not well-formed. */
enum Fault {
    LENGTH("length / 长度"),
    CHARACTER("character / 字符"),
    CHECK("check character / 校验码");

    private final String says;

    Fault(String says) {
        this.says = says;
    }

    String says() {
        return says;
    }
}
