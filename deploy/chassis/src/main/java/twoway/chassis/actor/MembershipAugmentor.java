package twoway.chassis.actor;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Turns a token into an actor. A token says only who; what that subject may do, and for whom, is this service's copy of
 * the memberships. Header {@code Twoway-Enterprise} chooses among several.
 */
@ApplicationScoped
class MembershipAugmentor implements SecurityIdentityAugmentor {

    static final String ACTOR = "twoway.actor";
    static final String SUBJECT = "twoway.subject";
    static final String MUST_CHOOSE = "twoway.must-choose";

    private final Memberships memberships;
    private final Set<String> operators;

    MembershipAugmentor(
            Memberships memberships, @ConfigProperty(name = "twoway.operators") Optional<Set<String>> operators) {
        this.memberships = memberships;
        this.operators = operators.orElse(Set.of());
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return augment(identity, context, Map.of());
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        var routing = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        var wanted = routing == null ? null : routing.request().getHeader(Caller.CHOICE);
        return context.runBlocking(() -> withMembership(identity, subject(token), wanted));
    }

    private SecurityIdentity withMembership(SecurityIdentity identity, String subject, String wanted) {
        var builder = QuarkusSecurityIdentity.builder(identity).addAttribute(SUBJECT, subject);
        if (operators.contains(subject)) {
            return as(builder, new Actor(subject, null, null, Role.OPERATOR.contained()));
        }
        var all = memberships.of(subject);
        var chosen = choose(all, wanted);
        if (chosen == null) {
            return builder.addAttribute(MUST_CHOOSE, wanted == null && all.size() > 1)
                    .build();
        }
        return as(
                builder,
                new Actor(
                        subject,
                        chosen.enterpriseId(),
                        chosen.unit(),
                        chosen.role().contained()));
    }

    private static SecurityIdentity as(QuarkusSecurityIdentity.Builder builder, Actor actor) {
        actor.roles().forEach(role -> builder.addRole(role.name()));
        return builder.addAttribute(ACTOR, actor).build();
    }

    private static Memberships.Membership choose(List<Memberships.Membership> all, String wanted) {
        if (wanted == null) return all.size() == 1 ? all.getFirst() : null;
        return all.stream()
                .filter(each -> each.enterpriseId().toString().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    /**
     * A program is known by its client, a person by {@code sub}. RFC 9068 names the client in every token, a person's
     * too, so a program is only who is its own subject or carries {@code gty}, the mark of client credentials.
     */
    private static String subject(JsonWebToken token) {
        String client = token.getClaim("client_id");
        var isProgram = client != null
                && (client.equals(token.getSubject()) || "client-credentials".equals(token.getClaim("gty")));
        return isProgram ? "client:" + client : token.getSubject();
    }
}
