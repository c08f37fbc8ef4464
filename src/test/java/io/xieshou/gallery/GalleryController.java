package io.xieshou.gallery;

import io.xieshou.page.Message;
import io.xieshou.page.Pages;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

@Controller
@TestComponent
class GalleryController {

    @GetMapping("/gallery/plain")
    View plain() {
        return GalleryPages.show(new PlainPage("<script>alert(1)</script> & 中文"));
    }

    @PostMapping("/gallery/save")
    View save() {
        return Pages.redirect("/gallery/plain")
                .saying(Message.done("已保存 3 条记录。").undoneBy("/gallery/undo"));
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
