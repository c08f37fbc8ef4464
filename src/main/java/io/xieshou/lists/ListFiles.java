package io.xieshou.lists;

import static io.xieshou.page.Words.t;

import io.xieshou.files.FileHash;
import io.xieshou.files.FileRefused;
import io.xieshou.files.FileStore;
import io.xieshou.files.StoredFile;
import io.xieshou.page.Message;
import io.xieshou.page.NotFound;
import io.xieshou.page.Pages;
import io.xieshou.page.Words;
import io.xieshou.workbook.Sheet;
import io.xieshou.workbook.UnreadableWorkbook;
import io.xieshou.workbook.Workbooks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** The files of lists that were given: kept while they are looked at, so that what is confirmed is what was seen. */
@Component
public class ListFiles {

    private final FileStore files;

    ListFiles(FileStore files) {
        this.files = files;
    }

    /** Keeps the file and leads to the page that looks at it, its hash below {@code url}; or back with the reason why not. */
    public View receive(String url, MultipartFile file, String who) throws IOException {
        try {
            var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            return Pages.redirect(
                    url + "/" + files.store(file.getInputStream(), name, who).hash());
        } catch (FileRefused refused) {
            return back(url, t(refused.key(), refused.values()));
        }
    }

    /**
     * The file of that hash.
     *
     * @throws NotFound where it is no longer kept
     */
    public StoredFile kept(String hash) {
        return Optional.of(hash)
                .filter(text -> text.matches("[0-9a-f]{64}"))
                .flatMap(text -> files.find(new FileHash(text)))
                .orElseThrow(() -> new NotFound(t("lists.gone")));
    }

    /**
     * What is made of the first sheet of a kept file.
     *
     * @throws ListRefused when it is no readable spreadsheet
     */
    public <T> T read(StoredFile file, Function<Sheet, T> reader) {
        return read(files.path(file.hash()), file.name(), reader);
    }

    /** The same of a file that is nowhere kept. */
    public static <T> T read(Path file, String name, Function<Sheet, T> reader) {
        try (var workbook = Workbooks.open(file, name)) {
            return reader.apply(workbook.firstSheet());
        } catch (UnreadableWorkbook unreadable) {
            throw new ListRefused(unreadable.in(Words.language()));
        }
    }

    /** The page; or back to where the file is given, with the sentence why the list is refused. */
    public static View orBack(String url, Supplier<View> page) {
        try {
            return page.get();
        } catch (ListRefused refused) {
            return back(url, refused.sentence());
        }
    }

    private static View back(String url, String sentence) {
        return Pages.redirect(url).saying(Message.problem(sentence));
    }
}
