package io.xieshou.gallery;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import org.springframework.web.servlet.View;

/** Shows the gallery's own pages: their templates are compiled here, those of the product come compiled from the class path. */
final class GalleryPages {

    private static final TemplateEngine TEMPLATES = TemplateEngine.create(
            new BothFolders(),
            Path.of("target/gallery-jte"),
            ContentType.Html,
            GalleryPages.class.getClassLoader(),
            "io.xieshou");

    static {
        TEMPLATES.setTrimControlStructures(true);
    }

    private GalleryPages() {}

    static View show(Record page) {
        return (model, request, response) -> {
            var html = new Utf8ByteOutput();
            TEMPLATES.render("gallery/" + page.getClass().getSimpleName() + ".jte", page, html);
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            html.writeTo(response.getOutputStream());
        };
    }

    /** The gallery's folder and, for the parameters of the templates it calls, the product's. */
    private static final class BothFolders implements CodeResolver {

        private final CodeResolver gallery = new DirectoryCodeResolver(Path.of("src/test/jte"));
        private final CodeResolver product = new DirectoryCodeResolver(Path.of("src/main/jte"));

        @Override
        public String resolve(String name) {
            return of(name).resolve(name);
        }

        @Override
        public long getLastModified(String name) {
            return of(name).getLastModified(name);
        }

        private CodeResolver of(String name) {
            return name.startsWith("gallery/") ? gallery : product;
        }
    }
}
