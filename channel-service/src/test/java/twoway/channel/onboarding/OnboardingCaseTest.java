package twoway.channel.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static twoway.chassis.precondition.BasedOn.WHATEVER_IT_IS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import twoway.channel.ChannelProblem;
import twoway.channel.checklist.Side;
import twoway.channel.checklist.Stage;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.ProblemKind;
import twoway.chassis.problem.Refusal;

class OnboardingCaseTest {

    private final SampleCase sample = new SampleCase("DE", "JP");
    private final OnboardingCase of = sample.of;

    @Test
    void a_new_case_has_a_lane_per_market_and_waits_only_for_what_can_be_done_first() {
        assertEquals(
                List.of("DE", "JP"), of.lanes().stream().map(MarketLane::market).toList());
        var open = of.items().stream()
                .filter(item -> item.state() == ItemState.TO_DO)
                .map(item -> item.line().type())
                .toList();
        assertEquals(List.of("company-profile", "product-sheet", "channel-manager"), open);
        assertEquals("1", of.templateVersion());
    }

    @Test
    void a_channel_promised_without_a_market_has_one_lane_for_any() {
        var any = new SampleCase();

        assertEquals("ANY", any.of.lanes().getFirst().market());
        assertEquals("no-rules-yet", any.item("ANY", "no-rules-yet").line().type());
    }

    @Test
    void settling_an_item_gives_its_turn_to_what_waited_for_it_and_a_day_it_is_due() {
        var answers = sample.item("due-diligence-answers");
        assertEquals(ItemState.WAITING_FOR_EARLIER_STEP, answers.state());
        assertNull(answers.due());

        sample.finish(sample.item("company-profile"));
        sample.finish(sample.item("product-sheet"));
        assertEquals(List.of(sample.item("channel-manager")), of.waitsFor(answers));
        sample.finish(sample.item("channel-manager"));

        assertEquals(ItemState.TO_DO, answers.state());
        assertEquals(LocalDate.parse("2026-12-07"), answers.due());
        assertEquals(
                ItemState.WAITING_FOR_EARLIER_STEP,
                sample.item("due-diligence-review").state());
    }

    @Test
    void an_item_whose_turn_has_not_come_says_what_it_waits_for() {
        var review = sample.item("due-diligence-review");

        var refusal = refused(ChannelProblem.WAITING_FOR_EARLIER_STEP, () -> sample.move(review, ItemAction.START));

        assertTrue(refusal.getMessage().contains("due-diligence-answers"), refusal.getMessage());
    }

    @Test
    void the_stages_of_a_lane_follow_each_other_and_some_run_side_by_side() {
        var german = of.lane("DE");
        assertEquals(Stage.INTAKE, german.stage());

        sample.finishAllBut("price-list", "eu-declaration");
        assertEquals(Stage.COMPLIANCE, german.stage());
        assertEquals(List.of(Stage.COMPLIANCE, Stage.TERMS), of.openStages(german));
        sample.finish(sample.item("DE", "eu-declaration"));
        assertEquals(Stage.TERMS, german.stage());
        sample.finishAllBut("training-material", "listing-content", "spare-parts-plan");
        assertEquals(List.of(Stage.ENABLEMENT, Stage.LISTING, Stage.SERVICE_READINESS), of.openStages(german));
        sample.finishAllBut("pilot-run");
        assertEquals(Stage.PILOT, german.stage());
        sample.finishAllBut("channel-opening");
        assertEquals(Stage.ACTIVATION, german.stage());
    }

    @Test
    void the_last_item_of_a_market_makes_it_live_and_the_last_market_closes_the_case() {
        sample.finishAllBut("channel-opening");

        var german = sample.finish(sample.item("DE", "channel-opening"));
        var japanese = sample.finish(sample.item("JP", "channel-opening"));

        assertEquals(2, german.size());
        assertEquals(
                "DE", assertInstanceOf(ChannelActivated.class, german.getLast()).market());
        assertInstanceOf(ChannelActivated.class, japanese.get(1));
        assertEquals(
                CaseState.CLOSED,
                assertInstanceOf(CaseClosed.class, japanese.get(2)).outcome());
        assertTrue(of.items().stream().allMatch(item -> item.waitingOn() == null));
    }

    @Test
    void doing_a_thing_twice_changes_nothing_the_second_time() {
        var profile = sample.item("company-profile");

        assertEquals(1, sample.finish(profile).size());
        assertEquals(List.of(), sample.move(profile, ItemAction.COMPLETE));
        refused(CommonProblem.STATE_CONFLICT, () -> sample.move(profile, ItemAction.START));
    }

    @Test
    void only_the_side_whose_work_it_is_may_do_it() {
        var profile = sample.item("company-profile");
        var manager = sample.item("channel-manager");

        refused(
                ChannelProblem.OTHER_PARTYS_STEP,
                () -> sample.move(profile, ItemAction.START, Decision.PLAIN, sample.large));
        refused(
                ChannelProblem.OTHER_PARTYS_STEP,
                () -> sample.move(manager, ItemAction.START, Decision.PLAIN, sample.sme));
        refused(
                ChannelProblem.OTHER_PARTYS_STEP,
                () -> sample.move(profile, ItemAction.WAIVE, Decision.reason(SampleCase.WHY), sample.sme));
        refused(
                CommonProblem.NOT_FOUND,
                () -> sample.move(profile, ItemAction.START, Decision.PLAIN, SampleCase.firm()));
    }

    @Test
    void what_failed_is_tried_again_and_the_attempts_are_counted() {
        var profile = sample.item("company-profile");
        sample.move(profile, ItemAction.START);

        sample.move(profile, ItemAction.FAIL, Decision.failure(FailureCode.DOCUMENT_INCOMPLETE), sample.sme);
        assertEquals(FailureCode.DOCUMENT_INCOMPLETE, profile.failureCode());
        refused(CommonProblem.STATE_CONFLICT, () -> sample.move(profile, ItemAction.COMPLETE));
        sample.move(profile, ItemAction.RETRY);

        assertEquals(ItemState.IN_PROGRESS, profile.state());
        assertNull(profile.failureCode());
        assertEquals(2, profile.attempts());
    }

    @Test
    void the_large_firm_may_waive_with_a_reason_and_what_waited_goes_on() {
        for (var type : List.of("company-profile", "product-sheet", "channel-manager")) {
            var facts = sample.move(sample.item(type), ItemAction.WAIVE, Decision.reason(SampleCase.WHY), sample.large);
            assertEquals(List.of(), facts);
        }

        var profile = sample.item("company-profile");
        assertEquals(ItemState.WAIVED, profile.state());
        assertEquals(SampleCase.WHY, profile.reason());
        assertEquals(sample.large.enterpriseId(), profile.decidedBy(of.parties()));
        assertEquals(ItemState.TO_DO, sample.item("due-diligence-answers").state());
    }

    @Test
    void nobody_can_waive_what_the_law_asks_but_it_may_not_apply() {
        var registration = sample.item("DE", "de-weee-registration");

        refused(
                ChannelProblem.LAW_CANNOT_BE_WAIVED,
                () -> sample.move(registration, ItemAction.WAIVE, Decision.reason(SampleCase.WHY), sample.large));
        assertFalse(registration.movesOf(Side.LARGE).contains(ItemAction.WAIVE));
        sample.move(registration, ItemAction.MARK_NOT_APPLICABLE, Decision.reason(SampleCase.WHY), sample.large);

        assertEquals(ItemState.NOT_APPLICABLE, registration.state());
    }

    @Test
    void the_clock_runs_against_whoever_is_waited_for_and_keeps_its_count_over_hand_overs() {
        sample.finishAllBut("eu-radio");
        var radio = sample.item("DE", "eu-radio");
        assertEquals(Side.SME, radio.waitingOn());

        sample.after(10).move(radio, ItemAction.START);
        assertEquals(Side.LABORATORY, radio.waitingOn());
        sample.after(100).move(radio, ItemAction.FAIL, Decision.failure(FailureCode.TEST_FAILED), sample.sme);
        assertEquals(Side.SME, radio.waitingOn());
        sample.after(20).move(radio, ItemAction.RETRY);
        sample.after(1000);
        assertEquals(Map.of(Side.SME, 30L, Side.LABORATORY, 1100L), radio.waited(sample.now()));
        sample.move(radio, ItemAction.COMPLETE);

        sample.after(5000);
        assertNull(radio.waitingOn());
        assertEquals(Map.of(Side.SME, 30L, Side.LABORATORY, 1100L), radio.waited(sample.now()));
    }

    @Test
    void a_partys_own_work_can_be_handed_over_to_somebody_outside() {
        var profile = sample.item("company-profile");
        sample.move(profile, ItemAction.START);

        sample.move(profile, ItemAction.HAND_OVER, Decision.outside(Side.AUTHORITY), sample.sme);

        assertEquals(Side.AUTHORITY, profile.waitingOn());
        assertEquals("authority", of.parties().name(profile.waitingOn()));
        assertEquals(List.of(ItemAction.COMPLETE, ItemAction.FAIL), profile.movesOf(Side.SME));
    }

    @Test
    void rejecting_and_withdrawing_are_told_apart_and_stop_every_clock() {
        var withdrawn = new SampleCase("DE");

        var rejection = of.end(
                CaseAction.REJECT,
                RejectionCode.DUE_DILIGENCE_FAILED,
                SampleCase.WHY,
                sample.large,
                WHATEVER_IT_IS,
                sample.now());
        var withdrawal =
                withdrawn.of.end(CaseAction.WITHDRAW, null, null, withdrawn.sme, WHATEVER_IT_IS, withdrawn.now());

        assertEquals(CaseState.REJECTED, ((CaseClosed) rejection.getFirst()).outcome());
        assertEquals(RejectionCode.DUE_DILIGENCE_FAILED, ((CaseClosed) rejection.getFirst()).code());
        assertEquals(CaseState.WITHDRAWN, ((CaseClosed) withdrawal.getFirst()).outcome());
        assertTrue(of.items().stream().allMatch(item -> item.waitingOn() == null));
        refused(ChannelProblem.CASE_CLOSED, () -> sample.move(sample.item("company-profile"), ItemAction.START));
        assertEquals(
                List.of(),
                of.end(CaseAction.REJECT, RejectionCode.OTHER, null, sample.large, WHATEVER_IT_IS, sample.now()));
        refused(
                CommonProblem.STATE_CONFLICT,
                () -> of.end(CaseAction.WITHDRAW, null, null, sample.sme, WHATEVER_IT_IS, sample.now()));
    }

    @Test
    void each_side_ends_a_case_by_its_own_word_only() {
        refused(
                ChannelProblem.OTHER_PARTYS_STEP,
                () -> of.end(CaseAction.REJECT, RejectionCode.OTHER, null, sample.sme, WHATEVER_IT_IS, sample.now()));
        refused(
                ChannelProblem.OTHER_PARTYS_STEP,
                () -> of.end(CaseAction.WITHDRAW, null, null, sample.large, WHATEVER_IT_IS, sample.now()));
    }

    @Test
    void the_giver_of_the_channel_is_the_large_side_wherever_it_stood_in_the_match() {
        var asker = UUID.randomUUID();
        var owner = UUID.randomUUID();

        assertEquals(asker, Parties.of(asker, owner, asker).large());
        assertEquals(owner, Parties.of(asker, owner, asker).sme());
        assertThrows(IllegalArgumentException.class, () -> Parties.of(asker, owner, UUID.randomUUID()));
        assertEquals(Set.of("ANY"), new Undertaken(asker, owner, null, Set.of()).markets());
    }

    @Test
    void an_order_of_a_day_before_the_market_was_live_did_not_come_through_the_channel() {
        // 01:00 on the 23rd in Shanghai, while it is still the 22nd in London.
        sample.after(9 * 3600).finishAllBut();

        refused(ChannelProblem.ORDERED_BEFORE_ACTIVATION, () -> of.take(order("2026-11-22")));
        assertNull(of.lane("DE").firstOrderedOn());
        assertEquals(1, of.take(order("2026-11-23")).size());
        refused(ChannelProblem.ORDERED_BEFORE_ACTIVATION, () -> of.take(order("2026-11-22")));
    }

    private ReportedOrder order(String day) {
        var said = new ReportedOrder.Content("SAMPLE-1", LocalDate.parse(day), BigDecimal.ONE, null);
        return new ReportedOrder(UUID.randomUUID(), of, of.lane("DE"), said, sample.large, sample.now());
    }

    private static Refusal refused(ProblemKind kind, Runnable work) {
        var refusal = assertThrows(Refusal.class, work::run);
        assertEquals(kind, refusal.kind());
        return refusal;
    }
}
