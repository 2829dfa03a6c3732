package twoway.enterprise.directory;

/** The order of the list: those who have joined come first, and in each half those whose title has the words. */
enum Place {
    MEMBER_BY_TITLE("enterprise_id is not null", "title_words @@ ?::tsquery"),
    MEMBER("enterprise_id is not null", "words @@ ?::tsquery and not title_words @@ ?::tsquery"),
    RECORD_BY_TITLE("enterprise_id is null", "title_words @@ ?::tsquery"),
    RECORD("enterprise_id is null", "words @@ ?::tsquery and not title_words @@ ?::tsquery");

    private final String standing;
    private final String words;

    Place(String standing, String words) {
        this.standing = standing;
        this.words = words;
    }

    /** Without words there are only two halves. */
    boolean needsWords() {
        return this == MEMBER_BY_TITLE || this == RECORD_BY_TITLE;
    }

    String standing() {
        return standing;
    }

    String words() {
        return words;
    }

    int parameters() {
        return (int) words.chars().filter(each -> each == '?').count();
    }
}
