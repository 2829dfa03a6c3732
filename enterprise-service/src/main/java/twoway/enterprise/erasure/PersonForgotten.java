package twoway.enterprise.erasure;

/**
 * A person is being erased, in this transaction and with the platform's rights: whoever keeps more of it than its subject
 * deletes that now.
 */
public record PersonForgotten(String subject) {}
