package twoway.matching.pool;

/** An industry as it is told and, joined by a colon, as it is kept. */
record Industry(String scheme, String code) {

    static String joined(Industry industry) {
        return industry == null ? null : industry.scheme() + ":" + industry.code();
    }
}
