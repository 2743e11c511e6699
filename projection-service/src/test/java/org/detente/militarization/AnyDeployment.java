package org.detente.militarization;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.detente.event.ActorId;
import org.detente.event.Common;
import org.detente.event.Deployment;
import org.detente.event.DiplomaticEvent;
import org.detente.event.Edtf;
import org.detente.event.HoldingCategory;
import org.detente.event.Participant;
import org.detente.event.PlaceId;
import org.detente.event.Reliability;
import org.detente.event.Role;
import org.detente.event.Slug;
import org.detente.event.Source;
import org.detente.event.SourceIdentity;
import org.detente.event.TlpLabel;
import org.detente.event.WeaponRole;
import org.detente.projection.EventFact;
import org.jspecify.annotations.Nullable;

/** A deployment event under construction; by default "a system is there", well confirmed. */
final class AnyDeployment {
    private static final Instant RECORDED = Instant.parse("2026-11-01T00:00:00Z");

    private final Deployment.Stage stage;
    private final String system;
    private final HoldingCategory category;
    private String territory = "nt-sk";
    private String occurred = "2010-06-01";
    private @Nullable String announced;
    private @Nullable Slug holding;
    private @Nullable Slug replaces;
    private @Nullable Integer count;
    private @Nullable Integer personnel;
    private @Nullable Integer rangeKm;
    private @Nullable WeaponRole role;
    private boolean nuclear;
    private Reliability reliability = Reliability.B;
    private int credibility = 2;
    private Instant recorded = RECORDED;

    private AnyDeployment(Deployment.Stage stage, String system, HoldingCategory category) {
        this.stage = stage;
        this.system = system;
        this.category = category;
    }

    static AnyDeployment of(Deployment.Stage stage, String system, HoldingCategory category) {
        return new AnyDeployment(stage, system, category);
    }

    static AnyDeployment deployed(String system, HoldingCategory category) {
        return of(Deployment.Stage.DEPLOYED, system, category);
    }

    static AnyDeployment reinforced(String system, HoldingCategory category) {
        return of(Deployment.Stage.REINFORCED, system, category);
    }

    static AnyDeployment withdrawn(String system, HoldingCategory category) {
        return of(Deployment.Stage.WITHDRAWN, system, category);
    }

    static AnyDeployment announced(String system, HoldingCategory category) {
        return of(Deployment.Stage.ANNOUNCED, system, category);
    }

    /** Persons on the territory from 2010-06-01 on. */
    static EventFact personnel(int persons) {
        return deployed("Garrison", HoldingCategory.PERSONNEL).persons(persons).fact();
    }

    /** Pieces on the territory from 2010-06-01 on. */
    static EventFact pieces(HoldingCategory category, int count) {
        return deployed("Type of " + category.wireName(), category).count(count).fact();
    }

    AnyDeployment in(String place) {
        territory = place;
        return this;
    }

    AnyDeployment occurred(String edtf) {
        occurred = edtf;
        return this;
    }

    AnyDeployment announcedOn(String edtf) {
        announced = edtf;
        return this;
    }

    AnyDeployment holding(String slug) {
        holding = new Slug(slug);
        return this;
    }

    AnyDeployment replacing(String slug) {
        replaces = new Slug(slug);
        return this;
    }

    AnyDeployment count(int pieces) {
        count = pieces;
        return this;
    }

    AnyDeployment persons(int persons) {
        personnel = persons;
        return this;
    }

    AnyDeployment rangeKm(int claimed) {
        rangeKm = claimed;
        return this;
    }

    AnyDeployment role(WeaponRole claimed) {
        role = claimed;
        return this;
    }

    AnyDeployment nuclear() {
        nuclear = true;
        return this;
    }

    AnyDeployment graded(Reliability source, int information) {
        reliability = source;
        credibility = information;
        return this;
    }

    AnyDeployment recorded(String instant) {
        recorded = Instant.parse(instant);
        return this;
    }

    EventFact fact() {
        DiplomaticEvent event = new DiplomaticEvent(common(), details());
        byte[] content = (event + " " + recorded).getBytes(StandardCharsets.UTF_8);
        return new EventFact(UUID.nameUUIDFromBytes(content), event, recorded);
    }

    private Common common() {
        return new Common(
                Edtf.of(occurred),
                announced == null ? null : Edtf.of(announced),
                List.of(new Participant(new ActorId("RUS"), Role.INITIATOR)),
                List.of(),
                system + " " + stage,
                null,
                List.of(new Source("Report on " + system, "p. 1", null, reliability, credibility)),
                BigDecimal.ONE,
                List.of(),
                TlpLabel.CLEAR,
                SourceIdentity.SHOWN,
                List.of(),
                null,
                1);
    }

    private Deployment details() {
        return new Deployment(
                stage,
                new PlaceId(territory),
                holding,
                null,
                system,
                category,
                count,
                personnel,
                rangeKm,
                role,
                nuclear,
                null,
                replaces,
                null);
    }
}
