package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import io.xieshou.ledger.imports.TeachForm.Use;
import io.xieshou.pack.BrokenPack;
import io.xieshou.page.Message;
import io.xieshou.page.Pages;
import io.xieshou.page.Words;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Teaching the layout of a printed table on the file of an import. Nothing is kept until it is saved; then the file is read again by it. */
@Controller
@Allowed(Function.LAYOUT_WRITE)
class TeachController {

    private final Imports imports;
    private final TeachPages pages;
    private final OwnLayouts layouts;
    private final BackgroundReading background;

    TeachController(Imports imports, TeachPages pages, OwnLayouts layouts, BackgroundReading background) {
        this.imports = imports;
        this.pages = pages;
        this.layouts = layouts;
        this.background = background;
    }

    @GetMapping("/imports/{id:\\d+}/teach")
    View begin(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String layout) {
        var of = get(actor, id);
        return Pages.show(
                layout.isEmpty()
                        ? pages.proposed(actor, of)
                        : layouts.find(layout, of.unitId())
                                .filter(found -> found.target().ledger().equals(of.ledger()))
                                .map(found -> pages.anew(actor, of, found))
                                .orElseThrow(() -> new ResponseStatusException(
                                        HttpStatus.NOT_FOUND, t("ledger.import.layout.unknown", layout, ""))));
    }

    /** Shows the page again with what was typed: with other columns, one more line, or a fresh preview for those without script. */
    @PostMapping("/imports/{id:\\d+}/teach")
    View look(
            Actor actor,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean piece) {
        var page = pages.typed(actor, get(actor, id), more(posted), List.of());
        return Pages.show(piece ? new TeachEditorPartial(page) : page);
    }

    @PostMapping("/imports/{id:\\d+}/teach/preview")
    View preview(Actor actor, @PathVariable long id, @RequestParam MultiValueMap<String, String> posted) {
        return Pages.show(pages.preview(actor, get(actor, id), TeachInput.read(posted)));
    }

    @PostMapping("/imports/{id:\\d+}/teach/save")
    View save(Actor actor, @PathVariable long id, @RequestParam MultiValueMap<String, String> posted) {
        var of = get(actor, id);
        var form = TeachInput.read(posted);
        var taught = pages.taught(of, form);
        var problems = problems(of, form, taught);
        if (problems.isEmpty()) {
            try {
                layouts.save(actor, of.unitId(), taught.layout());
            } catch (BrokenPack broken) {
                broken.problems().stream()
                        .map(problem -> problem.in(Words.language()))
                        .forEach(problems::add);
            }
        }
        return problems.isEmpty()
                ? again(actor, of, taught.layout())
                : Pages.show(pages.typed(actor, of, form, problems), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<String> problems(Import of, TeachForm form, Taught taught) {
        var problems = new ArrayList<>(taught.problems());
        var code = taught.layout().code();
        if (form.label().isBlank()) {
            problems.add(t("teach.problem.label"));
        }
        if (!code.matches("[a-z][a-z0-9_]{0,39}")) {
            problems.add(t("teach.problem.code", code));
        } else if (layouts.isTaken(code, of.unitId())
                || layouts.isOwn(code, of.unitId()) && !code.equals(form.base())) {
            problems.add(t("teach.problem.taken", code));
        }
        return problems;
    }

    /** Reads the file again by what was taught. */
    private View again(Actor actor, Import of, Layout layout) {
        var begun = imports.again(actor, of, layout.code());
        background.start(actor, begun);
        return Pages.redirect("/imports/" + begun.id())
                .saying(Message.done(t("teach.saved", layout.label(), layout.code())));
    }

    /** {@code use:7} asks for one more field of column 7. */
    private static TeachForm more(MultiValueMap<String, String> posted) {
        var form = TeachInput.read(posted);
        var deed = posted.getFirst("deed");
        if (deed == null || !deed.matches("use:\\d{1,5}")) {
            return form;
        }
        var uses = new ArrayList<>(form.uses());
        uses.add(Use.of(Integer.parseInt(deed.substring("use:".length())), "", "", "none"));
        return form.with(uses, form.fixed(), form.words());
    }

    private Import get(Actor actor, long id) {
        return imports.find(actor, id)
                .filter(found -> actor.scope(Function.LAYOUT_WRITE).coversUnit(found.unitId()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, t("ledger.import.absent")));
    }
}
