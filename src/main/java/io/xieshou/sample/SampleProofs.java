package io.xieshou.sample;

import io.xieshou.access.Actor;
import io.xieshou.ledger.Evidences;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.Ledgers;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Proof files for a few projects of each district and for every project of the plan of 2021: a drawing of the site, acceptance papers. */
@Component
class SampleProofs {

    private static final int OF_EACH_DISTRICT = 4;

    private final Ledgers ledgers;
    private final Evidences evidences;

    SampleProofs(Ledgers ledgers, Evidences evidences) {
        this.ledgers = ledgers;
        this.evidences = evidences;
    }

    /** A project's step that is to be proved. */
    private record Step(SampleDistrict district, String project, String step, LocalDate day, long entry) {

        boolean isCompletion() {
            return step.equals("completed");
        }

        String title() {
            return district.marked(isCompletion() ? "示例竣工验收材料" : "示例开工材料");
        }
    }

    void attach(Actor actor, List<SampleDistrict> districts, SampleReferences references) {
        var ledger = ledgers.get("project_progress");
        districts.forEach(district -> {
            ofYear(actor, ledger, district, references);
            ofPlan(actor, ledger, district, references);
        });
    }

    private void ofYear(Actor actor, Ledger ledger, SampleDistrict district, SampleReferences references) {
        SampleProjects.of(district)
                .filter(project -> project.completed() != null)
                .limit(OF_EACH_DISTRICT)
                .forEach(project -> {
                    var id = project.id(district, references);
                    var day = Objects.requireNonNull(project.completed());
                    prove(actor, ledger, step(district, project.name(), id, "completed", day, references));
                });
    }

    private void ofPlan(Actor actor, Ledger ledger, SampleDistrict district, SampleReferences references) {
        SamplePlan.of(district).forEach(line -> {
            var id = line.id(district, references);
            prove(actor, ledger, step(district, line.text("name"), id, "started", line.day("started"), references));
            prove(actor, ledger, step(district, line.text("name"), id, "completed", line.day("completed"), references));
        });
    }

    private static Step step(
            SampleDistrict district, String project, long id, String step, LocalDate day, SampleReferences references) {
        var entry = references.id("project_progress", district.office(), id, step, day);
        return new Step(district, project, step, day, entry);
    }

    private void prove(Actor actor, Ledger ledger, Step step) {
        var photo = SamplePhoto.png(Dice.of(step.district().code(), step.project(), step.step()), step.isCompletion());
        add(actor, ledger, step, photo, "示例现场.png", "site_photo");
        if (step.isCompletion()) {
            var page = SamplePdf.page(List.of(
                    step.title(),
                    "项目：" + step.project(),
                    "单位：" + step.district().name(),
                    "日期：" + step.day(),
                    "本文件为示例数据，由系统生成，不反映任何真实项目的实施情况。"));
            add(actor, ledger, step, page, "示例竣工验收.pdf", "acceptance");
        }
    }

    private void add(Actor actor, Ledger ledger, Step step, byte[] content, String name, String kind) {
        var marked = step.district().marked("") + name;
        evidences.add(actor, ledger, step.entry(), new ByteArrayInputStream(content), marked, kind, "示例数据");
    }
}
