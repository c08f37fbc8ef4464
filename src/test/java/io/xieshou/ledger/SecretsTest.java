package io.xieshou.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.database.DataFolder;
import io.xieshou.ledger.FieldType.Secret.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private static final Secrets ONE = secrets("one");
    private static final Secrets OTHER = secrets("other");

    @Property(tries = 200)
    void aSealedNumberOpensToItselfTellsNothingOfItAndLooksTheSameEachTime(
            @ForAll @NumericChars @StringLength(min = 7, max = 18) String number) {
        var sealed = ONE.seal(number);

        assertThat(ONE.open(sealed)).contains(number);
        assertThat(sealed).doesNotContain(number).isEqualTo(ONE.seal(number));
    }

    @Test
    void anotherInstallationSealsOtherwiseAndCannotOpen() {
        var sealed = ONE.seal("01012345678");

        assertThat(OTHER.open(sealed)).isEmpty();
        assertThat(OTHER.seal("01012345678")).isNotEqualTo(sealed);
    }

    @Test
    void aSealedNumberThatWasTamperedWithDoesNotOpen() {
        var sealed = ONE.seal("01012345678");

        assertThat(ONE.open(sealed.substring(0, sealed.length() - 1) + (sealed.endsWith("0") ? "1" : "0")))
                .isEmpty();
    }

    @Test
    void theKeyIsMadeOnceAndReadableByItsOwnerOnly(@TempDir Path folder) throws IOException {
        var data = DataFolder.open(folder.resolve("data"));
        var first = new SecretKey(data).forPurpose("x");

        assertThat(new SecretKey(data).forPurpose("x")).isEqualTo(first);
        assertThat(Files.getPosixFilePermissions(folder.resolve("data/keys/numbers.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (var files = Files.list(folder.resolve("data/keys"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void anIdentityNumberIsReadWithItsCheckDigitOnly() {
        assertThat(SecretNumber.normalised(Kind.IDENTITY, " 999999 20200101 0010 "))
                .contains("999999202001010010");
        assertThat(SecretNumber.normalised(Kind.IDENTITY, "999999202001010011")).isEmpty();
        assertThat(SecretNumber.normalised(Kind.IDENTITY, "9999992020010100")).isEmpty();
    }

    @Test
    void aTelephoneNumberIsReadHoweverItIsWritten() {
        assertThat(SecretNumber.normalised(Kind.PHONE, "（010）1234-5678")).contains("01012345678");
        assertThat(SecretNumber.normalised(Kind.PHONE, "+86 010-12345678")).contains("01012345678");
        assertThat(SecretNumber.normalised(Kind.PHONE, "电话")).isEmpty();
    }

    @Test
    void aCoveredNumberShowsItsEndsOnly() {
        assertThat(SecretNumber.masked("999999202001010010")).isEqualTo("999*************10");
    }

    private static Secrets secrets(String name) {
        try {
            return new Secrets(new SecretKey(
                    DataFolder.open(Files.createTempDirectory("secrets").resolve(name))));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
