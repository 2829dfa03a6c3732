package twoway.chassis.actor;

/** The names of {@link Role} for {@code @RolesAllowed}, which takes constants only. */
public final class Roles {

    public static final String OWNER = "OWNER";
    public static final String EDITOR = "EDITOR";
    public static final String APPROVER = "APPROVER";
    public static final String VIEWER = "VIEWER";
    public static final String OPERATOR = "OPERATOR";

    private Roles() {}
}
