package io.xieshou.api;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Function;
import io.xieshou.directory.Organisation;
import io.xieshou.directory.Organisations;
import io.xieshou.form.Form;
import io.xieshou.form.Forms;
import io.xieshou.ledger.Ledger;
import io.xieshou.measure.Period;
import io.xieshou.page.Crumb;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the examples of the guide: of the reader's own unit, with a ledger and a form there are. */
@Component
class Guide {

    private static final String CURL = "curl -H \"Authorization: Bearer $TOKEN\"";
    private static final String MORE = " \\\n  ";

    private final SampleEntry sample;
    private final Forms forms;
    private final Organisations organisations;
    private final Asked asked;
    private final JsonMapper json;

    Guide(SampleEntry sample, Forms forms, Organisations organisations, Asked asked, JsonMapper json) {
        this.sample = sample;
        this.forms = forms;
        this.organisations = organisations;
        this.asked = asked;
        this.json = json;
    }

    GuidePage page(Actor actor, String here) {
        var unit = asked.unit(actor, null);
        var examples = new ArrayList<GuidePage.Example>();
        sample.ledger(asked.today()).ifPresent(ledger -> {
            var address =
                    "%s/api/v1/ledgers/%s/entries?unit=%s&preview=true".formatted(here, ledger.code(), unit.code());
            examples.add(asJson(actor, ledger, unit, address));
            examples.add(asCsv(actor, ledger, unit, address));
        });
        forms.list(asked.today()).stream().findFirst().ifPresent(form -> examples.add(aForm(form, unit, here)));
        return new GuidePage(
                List.of(new Crumb(t("api.guide.account"), "/me")),
                actor.may(Function.API_TOKEN),
                actor.may(Function.ENTRY_WRITE),
                examples);
    }

    private GuidePage.Example asJson(Actor actor, Ledger ledger, Organisation unit, String address) {
        var entries = json.writeValueAsString(List.of(sample.json(actor, ledger, asked.today())));
        return new GuidePage.Example(
                t("api.guide.json"),
                t(
                        "api.guide.json.about",
                        organisations.fullName(unit.id()),
                        ledger.label().text()),
                CURL + " -H \"Content-Type: application/json\"" + MORE + "--data " + quoted(entries) + MORE
                        + quoted(address));
    }

    private GuidePage.Example asCsv(Actor actor, Ledger ledger, Organisation unit, String address) {
        var entry = sample.csv(actor, ledger, asked.today());
        return new GuidePage.Example(
                t("api.guide.csv"),
                t(
                        "api.guide.csv.about",
                        organisations.fullName(unit.id()),
                        ledger.label().text()),
                "printf '%s\\n' " + quoted(String.join(",", entry.keySet())) + " "
                        + quoted(String.join(",", entry.values())) + " |" + MORE + CURL
                        + " -H \"Content-Type: text/csv\"" + MORE + "--data-binary @- " + quoted(address));
    }

    private GuidePage.Example aForm(Form form, Organisation unit, String here) {
        var filer = organisations.district(unit.id()).orElse(unit);
        var period = Period.of(form.period(), asked.today()).previous();
        var address = "%s/api/v1/forms/%s?filer=%s&period=%s".formatted(here, form.code(), filer.code(), period);
        return new GuidePage.Example(
                t("api.guide.form"),
                t(
                        "api.guide.form.about",
                        organisations.fullName(filer.id()),
                        form.label().text(),
                        period),
                CURL + MORE + quoted(address));
    }

    /** As a shell takes it for one word. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
