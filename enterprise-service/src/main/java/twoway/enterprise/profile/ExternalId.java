package twoway.enterprise.profile;

/**
 * By which name another system knows an enterprise.
 *
 * @param system the other system, such as {@code example-office}
 * @param externalId the name it has there
 */
record ExternalId(String system, String externalId) {}
