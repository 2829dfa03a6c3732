package twoway.load.inside;

/** What harness and helpers agree on. */
public final class Inside {

    /** Names the folder in which the harness arms a fault. Byteman lets an agent set only properties with its own prefix. */
    public static final String FOLDER = "org.jboss.byteman.twoway.faults";

    private Inside() {}

    /** A part of an event that waits to be sent: a record of the service, whose class is not known here. */
    static Object part(Object pending, String name) {
        try {
            var part = pending.getClass().getDeclaredMethod(name);
            part.setAccessible(true);
            return part.invoke(pending);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
