package twoway.chassis.news;

import java.util.UUID;

/**
 * Something that has become known to one enterprise.
 *
 * @param event its name for the reader
 * @param data JSON; names what to read, and nothing of its content
 */
public record News(Position position, UUID enterprise, String event, String data) {}
