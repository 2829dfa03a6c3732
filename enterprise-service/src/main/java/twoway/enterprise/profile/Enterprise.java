package twoway.enterprise.profile;

import static twoway.enterprise.profile.EnterpriseMove.MERGE;
import static twoway.enterprise.profile.EnterpriseMove.REINSTATE;
import static twoway.enterprise.profile.EnterpriseMove.REOPEN;
import static twoway.enterprise.profile.EnterpriseMove.RETIRE;
import static twoway.enterprise.profile.EnterpriseMove.SUBMIT;
import static twoway.enterprise.profile.EnterpriseMove.SUSPEND;
import static twoway.enterprise.profile.EnterpriseMove.VERIFY;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import twoway.chassis.actor.Actor;
import twoway.chassis.actor.Role;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.EnterpriseProblem;
import twoway.enterprise.classification.IndustryCode;
import twoway.enterprise.sizing.SizeClass;

/** One enterprise and how far it is trusted. Its figures are kept apart, since others may read this row once it is verified. */
@Entity
@Table(name = "enterprise")
class Enterprise {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private EnterpriseState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText names;

    private String country;
    private String province;
    private String city;

    @JdbcTypeCode(SqlTypes.JSON)
    private IndustryCode industry;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<String> markets;

    private String website;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText description;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    private boolean sample;

    @Enumerated(EnumType.STRING)
    private SizeClass sizeClass;

    private Instant registeredAt;
    private Instant stateSince;

    /** Dirty, and so another version, whenever something of it was said anew, be it kept elsewhere. */
    private Instant restatedAt;

    @Enumerated(EnumType.STRING)
    private EnterpriseState retiredFrom;

    private boolean verifiedOnce;

    @Version
    private long version;

    protected Enterprise() {}

    private Enterprise(UUID id, Profile profile, SizeClass sizeClass, Instant now) {
        this.id = id;
        this.state = EnterpriseState.DRAFT;
        this.visibility = Visibility.PUBLIC;
        this.sample = profile.sample();
        this.sizeClass = sizeClass;
        this.registeredAt = now;
        this.stateSince = now;
        become(profile);
    }

    private void become(Profile profile) {
        names = profile.names();
        country = profile.country();
        province = profile.province();
        city = profile.city();
        industry = profile.industry();
        markets = profile.markets();
        website = profile.website();
        description = profile.description();
    }

    static Enterprise draft(UUID id, Profile profile, SizeClass sizeClass, Instant now) {
        return new Enterprise(id, profile, sizeClass, now);
    }

    EnterpriseRegistered registered() {
        return new EnterpriseRegistered(facts());
    }

    Optional<EnterpriseSubmitted> submit(Actor by, BasedOn seen, Instant now) {
        by.mustBe(id);
        return moves(SUBMIT, seen, now) ? Optional.of(new EnterpriseSubmitted(facts())) : Optional.empty();
    }

    /**
     * @param documentSeen somebody has looked at a document; a check digit that fits is not enough
     */
    Optional<EnterpriseVerified> verify(Actor by, BasedOn seen, boolean documentSeen, Instant now) {
        mustBeOperator(by);
        if (!moves(VERIFY, seen, now)) return Optional.empty();
        if (!documentSeen) throw new Refusal(EnterpriseProblem.NO_DOCUMENT_SEEN);
        verifiedOnce = true;
        return Optional.of(new EnterpriseVerified(facts()));
    }

    Optional<EnterpriseSuspended> suspend(Actor by, BasedOn seen, Instant now) {
        mustBeOperator(by);
        return moves(SUSPEND, seen, now) ? Optional.of(new EnterpriseSuspended(facts())) : Optional.empty();
    }

    Optional<EnterpriseReinstated> reinstate(Actor by, BasedOn seen, Instant now) {
        mustBeOperator(by);
        return moves(REINSTATE, seen, now) ? Optional.of(new EnterpriseReinstated(facts())) : Optional.empty();
    }

    /**
     * Another record stands for it from now on; empty if one does already.
     *
     * @param other that record, or {@code null} if there is none
     * @throws Refusal {@code replacement-unfit} if the other one cannot stand for it: it is missing, this one itself, merged,
     *     or less trusted
     */
    Optional<EnterpriseMerged> merge(Actor by, BasedOn seen, Enterprise other, Instant now) {
        mustBeOperator(by);
        var trusted = state == EnterpriseState.VERIFIED;
        if (!moves(MERGE, seen, now)) return Optional.empty();
        if (other == null || !other.standsFor(trusted)) {
            throw new Refusal(EnterpriseProblem.REPLACEMENT_UNFIT).at("/replacedBy");
        }
        return Optional.of(new EnterpriseMerged(facts(), other.id));
    }

    private boolean standsFor(boolean trusted) {
        return switch (state) {
            case VERIFIED -> true;
            case DRAFT, SUBMITTED -> !trusted;
            case SUSPENDED, MERGED, RETIRED -> false;
        };
    }

    /**
     * Leaves for good.
     *
     * @param name one of its names, said again by whoever means it
     */
    Optional<EnterpriseRetired> retire(Actor by, BasedOn seen, String name, Instant now) {
        by.mustBe(id);
        var from = state;
        if (!moves(RETIRE, seen, now)) return Optional.empty();
        var said = name.strip();
        if (!said.equals(names.zh()) && !said.equals(names.en())) {
            throw new Refusal(EnterpriseProblem.NAME_NOT_REPEATED).at("/name");
        }
        retiredFrom = from;
        return Optional.of(new EnterpriseRetired(facts()));
    }

    /** Takes the class its figures now give; no fact if it is the same. */
    Optional<EnterpriseResized> size(SizeClass reached) {
        if (reached == sizeClass) return Optional.empty();
        sizeClass = reached;
        return Optional.of(new EnterpriseResized(facts()));
    }

    /**
     * Its own people want to change what a document has proved: it is a draft again until it is verified anew, and nobody
     * else meets it meanwhile.
     */
    Optional<EnterpriseChanged> reopen(Actor by, BasedOn seen, Instant now) {
        by.mustBe(id);
        return moves(REOPEN, seen, now) ? Optional.of(new EnterpriseChanged(facts())) : Optional.empty();
    }

    /** What its own people cannot change as it stands. */
    Set<Field> fixed() {
        return provenByDocument() ? Field.PROVEN : Set.of();
    }

    /**
     * Whether its own people may change these as it stands.
     *
     * @param identifiers whether they change its identifiers too
     * @throws Refusal {@code proven-by-document} if a document has proved one of them, {@code state-conflict} if it is no
     *     more than history
     */
    void mustBeOpenTo(Set<Field> changed, boolean identifiers) {
        if (state == EnterpriseState.MERGED || state == EnterpriseState.RETIRED) {
            throw new Refusal(CommonProblem.STATE_CONFLICT, state, "profile");
        }
        var pointers = changed.stream()
                .filter(fixed()::contains)
                .map(Field::pointer)
                .collect(Collectors.toCollection(ArrayList::new));
        if (identifiers && provenByDocument()) pointers.add("/identifiers");
        if (pointers.isEmpty()) return;
        var refusal = new Refusal(EnterpriseProblem.PROVEN_BY_DOCUMENT);
        pointers.forEach(refusal::at);
        throw refusal;
    }

    /** Takes what is now known of it and who may find it; no fact if that is as it was. */
    Optional<EnterpriseChanged> restate(Profile known, Visibility to, SizeClass reached, Instant now) {
        restatedAt = now;
        if (known.equals(profile()) && to == visibility && reached == sizeClass) return Optional.empty();
        become(known);
        visibility = to;
        sizeClass = reached;
        return Optional.of(new EnterpriseChanged(facts()));
    }

    /** Whether somebody has compared its names and country with a document. */
    boolean provenByDocument() {
        return state == EnterpriseState.VERIFIED || state == EnterpriseState.SUSPENDED;
    }

    /** Whether nobody has been shown to speak for it yet; not if it has reopened itself. */
    boolean awaitsVerification() {
        return !verifiedOnce && (state == EnterpriseState.DRAFT || state == EnterpriseState.SUBMITTED);
    }

    private boolean moves(EnterpriseMove move, BasedOn seen, Instant now) {
        if (!move.changes(state, seen, version)) return false;
        state = move.target();
        stateSince = now;
        return true;
    }

    private static void mustBeOperator(Actor by) {
        if (!by.is(Role.OPERATOR)) throw new Refusal(CommonProblem.NOT_ALLOWED);
    }

    private EnterpriseFacts facts() {
        return new EnterpriseFacts(
                id, names, country, province, industry, sizeClass, markets, state, visibility, sample);
    }

    UUID id() {
        return id;
    }

    EnterpriseState state() {
        return state;
    }

    Profile profile() {
        return new Profile(names, country, province, city, industry, markets, website, description, sample);
    }

    Visibility visibility() {
        return visibility;
    }

    SizeClass sizeClass() {
        return sizeClass;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    Instant stateSince() {
        return stateSince;
    }

    long version() {
        return version;
    }
}
