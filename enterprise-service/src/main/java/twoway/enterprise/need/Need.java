package twoway.enterprise.need;

import static twoway.enterprise.posting.PostingMove.PAUSE;
import static twoway.enterprise.posting.PostingMove.PUBLISH;
import static twoway.enterprise.posting.PostingMove.RESUME;
import static twoway.enterprise.posting.PostingMove.WITHDRAW;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import twoway.enterprise.posting.Occasion;
import twoway.enterprise.posting.Posting;
import twoway.enterprise.posting.PostingProjected;

/** What an enterprise wants from a partner and what it gives in return. */
@Entity
@Table(name = "need")
class Need extends Posting {

    private LocalDate deadline;

    protected Need() {}

    private Need(UUID id, NeedContent content, Occasion occasion) {
        super(id, occasion);
        take(content);
    }

    static Need draft(UUID id, NeedContent content, Occasion occasion) {
        return new Need(id, content, occasion);
    }

    Optional<NeedPublished> publish(Occasion occasion) {
        return moves(PUBLISH, occasion) ? Optional.of(new NeedPublished(facts())) : Optional.empty();
    }

    Optional<NeedPaused> pause(Occasion occasion) {
        return moves(PAUSE, occasion) ? Optional.of(new NeedPaused(facts())) : Optional.empty();
    }

    Optional<NeedResumed> resume(Occasion occasion) {
        return moves(RESUME, occasion) ? Optional.of(new NeedResumed(facts())) : Optional.empty();
    }

    Optional<NeedWithdrawn> withdraw(Occasion occasion) {
        return moves(WITHDRAW, occasion) ? Optional.of(new NeedWithdrawn(facts())) : Optional.empty();
    }

    /** Takes new content; no fact if nothing differs, or if the public has never heard of the need. */
    Optional<NeedChanged> edit(NeedContent content, Occasion occasion) {
        if (content.equals(content())) return Optional.empty();
        openForEdit(occasion);
        take(content);
        return state().known() ? Optional.of(new NeedChanged(facts())) : Optional.empty();
    }

    NeedContent content() {
        return new NeedContent(wording(), exchange(), reach(), deadline);
    }

    @Override
    protected LocalDate lastDay() {
        return deadline;
    }

    @Override
    protected PostingProjected projected(PostingProjected.Status status) {
        return PostingProjected.of(PostingProjected.Kind.NEED, status, this, null, null, deadline);
    }

    private void take(NeedContent content) {
        say(content.wording(), content.exchange(), content.reach());
        deadline = content.deadline();
    }

    private NeedFacts facts() {
        return new NeedFacts(id(), enterpriseId(), NeedTerms.of(content()));
    }
}
