package twoway.enterprise.profile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.Session;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;
import twoway.enterprise.identifier.Identifier;
import twoway.enterprise.identifier.Scheme;

/** Which enterprise goes by which identifier: one each, kept by the database, however many ask at once. */
@ApplicationScoped
class Identifiers {

    private final Session entities;

    Identifiers(Session entities) {
        this.entities = entities;
    }

    /**
     * Takes the identifiers for the enterprise. Whoever asks for the same one at the same time waits here until this
     * transaction ends.
     *
     * @return the first that another enterprise already has, if any
     */
    Optional<Identifier> claim(UUID enterpriseId, Collection<Identifier> identifiers) {
        for (var identifier : new TreeSet<>(identifiers)) {
            var claimed = entities.createNativeMutationQuery("""
                            insert into enterprise_identifier (scheme, value, enterprise_id) values (?1, ?2, ?3)
                            on conflict (scheme, value) do nothing""")
                    .setParameter(1, identifier.scheme().name())
                    .setParameter(2, identifier.value())
                    .setParameter(3, enterpriseId)
                    .executeUpdate();
            if (claimed == 0) return Optional.of(identifier);
        }
        return Optional.empty();
    }

    /**
     * Takes those of the identifiers that nobody has yet; whether there was one.
     *
     * @param mayName refuses an enterprise of which whoever asks may not hear
     * @throws Refusal {@code two-records} if another enterprise has one
     */
    boolean add(UUID enterpriseId, Collection<Identifier> said, Consumer<UUID> mayName) {
        var missing = new TreeSet<>(said);
        missing.removeAll(of(List.of(enterpriseId)).getOrDefault(enterpriseId, List.of()));
        claim(enterpriseId, missing).ifPresent(taken -> {
            var holder = holderOf(taken);
            mayName.accept(holder);
            throw new Refusal(EnterpriseProblem.TWO_RECORDS, enterpriseId, holder);
        });
        return !missing.isEmpty();
    }

    /**
     * Has the enterprise go by these and no others.
     *
     * @throws Refusal {@code identifier-taken} if another enterprise has one
     */
    void replace(UUID enterpriseId, Collection<Identifier> known, List<Identifier> said) {
        var missing = new TreeSet<>(said);
        missing.removeAll(known);
        claim(enterpriseId, missing).ifPresent(taken -> {
            throw new Refusal(EnterpriseProblem.IDENTIFIER_TAKEN, taken.scheme(), taken.value())
                    .at("/identifiers/" + said.indexOf(taken) + "/value");
        });
        stored(List.of(enterpriseId))
                .filter(each -> !said.contains(each.identifier()))
                .forEach(gone -> entities.createNativeMutationQuery(
                                "delete from enterprise_identifier where enterprise_id = ?1 and scheme = ?2 and value = ?3")
                        .setParameter(1, enterpriseId)
                        .setParameter(2, gone.scheme().name())
                        .setParameter(3, gone.text())
                        .executeUpdate());
    }

    /** Gives back what an enterprise that will not come into being has claimed. */
    void release(UUID enterpriseId) {
        entities.createNativeMutationQuery("delete from enterprise_identifier where enterprise_id = ?1")
                .setParameter(1, enterpriseId)
                .executeUpdate();
    }

    UUID holderOf(Identifier identifier) {
        return find(identifier).orElseThrow();
    }

    Optional<UUID> find(Identifier identifier) {
        return entities.createNativeQuery(
                        "select enterprise_id from enterprise_identifier where scheme = ?1 and value = ?2", UUID.class)
                .setParameter(1, identifier.scheme().name())
                .setParameter(2, identifier.value())
                .uniqueResultOptional();
    }

    /** Those of each enterprise; one that has none has no entry. */
    Map<UUID, List<Identifier>> of(Collection<UUID> enterpriseIds) {
        return stored(enterpriseIds).collect(groupingBy(Stored::enterpriseId, mapping(Stored::identifier, toList())));
    }

    /** @param text may be as it was typed, of those whose plain text another enterprise had before */
    private record Stored(UUID enterpriseId, Scheme scheme, String text) {

        Identifier identifier() {
            return new Identifier(scheme, text);
        }
    }

    private Stream<Stored> stored(Collection<UUID> enterpriseIds) {
        return entities.createNativeQuery("""
                    select scheme, value, enterprise_id from enterprise_identifier
                     where enterprise_id in (?1) order by scheme, value""", Tuple.class)
                .setParameterList(1, enterpriseIds)
                .getResultStream()
                .map(row -> new Stored(
                        row.get(2, UUID.class), Scheme.valueOf(row.get(0, String.class)), row.get(1, String.class)));
    }
}
