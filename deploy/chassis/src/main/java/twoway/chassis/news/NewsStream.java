package twoway.chassis.news;

import java.util.UUID;

/** What one reader has been told of its enterprise's news. */
final class NewsStream implements Watchers.Stream {

    private final String subject;
    private final UUID enterprise;
    private final Pipe pipe;
    private Position last;

    NewsStream(String subject, UUID enterprise, Pipe pipe, Position last) {
        this.subject = subject;
        this.enterprise = enterprise;
        this.pipe = pipe;
        this.last = last;
    }

    String subject() {
        return subject;
    }

    UUID enterprise() {
        return enterprise;
    }

    /** The last the reader has seen; {@code null} if it begins now. */
    Position last() {
        return last;
    }

    boolean open() {
        return pipe.isOpen();
    }

    void tell(News news) {
        if (last != null && news.position().compareTo(last) <= 0) return;
        tell(news.event(), news.position(), news.data());
    }

    void tell(String event, Position position, String data) {
        last = position;
        pipe.tell(event, position.toString(), data);
    }

    void beat() {
        pipe.beat();
    }

    @Override
    public void close() {
        pipe.close();
    }
}
