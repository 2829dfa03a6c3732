package twoway.chassis.trial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import twoway.chassis.event.Fact;
import twoway.chassis.event.ProjectedTable;
import twoway.chassis.event.Projection;

/** What was last said of each note: one table by an entity, one by plain SQL. */
@ApplicationScoped
class NoteCopies implements Projection {

    private final EntityManager entities;

    NoteCopies(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public List<ProjectedTable> tables() {
        return List.of(ProjectedTable.of("note_copy", "version"), ProjectedTable.of("note_remark"));
    }

    @Override
    public Set<String> streams() {
        return Set.of("chassis.note");
    }

    @Override
    public Set<String> types() {
        return Set.of("twoway.note-written.v1");
    }

    @Override
    public void apply(Fact fact) {
        var text = fact.as(Effects.Written.class).text();
        var copy = entities.find(NoteCopy.class, fact.subject());
        if (copy == null) {
            copy = new NoteCopy(fact.subject(), text);
            entities.persist(copy);
            entities.flush();
        }
        entities.createNativeQuery("""
                        insert into note_remark values (?1, jsonb_build_object('length', ?2))
                        on conflict (id) do update set remark = excluded.remark""")
                .setParameter(1, fact.subject())
                .setParameter(2, text.length())
                .executeUpdate();
        // Left in the session on purpose, as a projection's own entities are: whoever compares must have it written
        // first.
        copy.says(text);
    }
}
