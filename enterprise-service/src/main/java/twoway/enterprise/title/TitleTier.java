package twoway.enterprise.title;

/** The official ladder, by the names of both decrees. */
public enum TitleTier {
    INNOVATIVE,
    TECH_INNOVATIVE,
    SRDI,
    LITTLE_GIANT
}
