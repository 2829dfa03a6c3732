package twoway.demo;

/** The platform did something else than the story tells. The message says what was expected and what came. */
public class StoryBroke extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoryBroke(String message) {
        super(message);
    }

    StoryBroke(String message, Throwable cause) {
        super(message, cause);
    }
}
