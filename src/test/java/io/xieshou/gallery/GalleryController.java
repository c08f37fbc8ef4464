package io.xieshou.gallery;

import io.xieshou.page.Message;
import io.xieshou.page.Pages;
import io.xieshou.page.ProgressPartial;
import io.xieshou.page.SuggestionsPartial;
import io.xieshou.page.SuggestionsPartial.Suggestion;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

@Controller
@TestComponent
class GalleryController {

    private static final List<Suggestion> PLACES = List.of(
            new Suggestion("150125", "武川县", "内蒙古自治区 呼和浩特市 · 150125"),
            new Suggestion("150928", "察哈尔右翼后旗", "内蒙古自治区 乌兰察布市 · 150928"),
            new Suggestion("130730", "怀来县", "河北省 张家口市 · 130730"));

    @GetMapping("/gallery/plain")
    View plain() {
        return GalleryPages.show(new PlainPage("<script>alert(1)</script> & 中文"));
    }

    @GetMapping("/gallery/day")
    View day() {
        return GalleryPages.show(DayPage.example());
    }

    @GetMapping("/gallery/sheet")
    View sheet() {
        return GalleryPages.show(SheetPage.example());
    }

    @GetMapping("/gallery/cell/{number}")
    View cell() {
        return GalleryPages.show(CellPage.example());
    }

    @GetMapping("/gallery/list")
    View list() {
        return GalleryPages.show(ListPage.example());
    }

    @GetMapping("/gallery/form")
    View form() {
        return GalleryPages.show(FormPage.example());
    }

    @GetMapping("/gallery/record")
    View record() {
        return GalleryPages.show(RecordPage.example());
    }

    @GetMapping("/gallery/suggest")
    View suggest(@RequestParam(defaultValue = "") String q) {
        return Pages.show(new SuggestionsPartial(PLACES.stream()
                .filter(place -> place.label().contains(q) || place.code().startsWith(q))
                .toList()));
    }

    @GetMapping("/gallery/progress")
    View progress() {
        return Pages.show(DayPage.example().progress());
    }

    @GetMapping(path = "/gallery/photo.svg", produces = "image/svg+xml")
    @ResponseBody
    String photo() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 170 104">
                <rect width="170" height="104" fill="#bcd3e6"/><path d="M0 70l50-30 40 24 30-18 50 26v32H0z" fill="#7d9a6b"/>
                <path d="M0 84l60-14 110 18v16H0z" fill="#a8b98a"/></svg>""";
    }

    @PostMapping("/gallery/save")
    View save() {
        return Pages.redirect("/gallery/plain")
                .saying(Message.done("已保存 3 条记录。").undoneBy("/gallery/undo"));
    }

    @GetMapping("/gallery/working")
    View working() {
        return GalleryPages.show(new WorkingPage(job(0)));
    }

    @GetMapping("/gallery/working/{done}")
    View worked(@PathVariable int done) {
        return done < 2
                ? Pages.show(job(done))
                : Pages.redirect("/gallery/plain").saying(Message.done("已导入 2 行。"));
    }

    private static ProgressPartial job(int done) {
        return new ProgressPartial("正在导入", done, 2, "", "/gallery/working/" + (done + 1), "");
    }

    @GetMapping("/gallery/typed")
    View typed() {
        return GalleryPages.show(TypedPage.example());
    }

    @GetMapping("/gallery/broken-link")
    View brokenLink() {
        return GalleryPages.show(new BrokenLinkPage());
    }

    @GetMapping("/gallery/failing")
    View failing() {
        throw new IllegalStateException("The secret cause.");
    }

    @GetMapping("/gallery/told")
    View told() {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND, "没有代码为 abc 的台账。");
    }
}
