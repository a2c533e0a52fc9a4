package generate

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	tools "github.com/plumb-conformance/plumb"
	"github.com/plumb-conformance/plumb/tools/files"
)

const generatorPackage = "github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen"

// commandError keeps the output of a failed command apart from its exit state.
type commandError struct {
	output string
	err    error
}

func (e *commandError) Error() string { return e.err.Error() }
func (e *commandError) Unwrap() error { return e.err }

// pinnedBinary gives the path of the oapi-codegen that this module pins, whichever module it is to generate for. The name in
// the cache is made of everything that the binary depends on, so that a changed pin is another file and a present one can
// be trusted.
func pinnedBinary(ctx context.Context, writer *files.Writer, cache string) (string, error) {
	binary := filepath.Join(cache, "oapi-codegen-"+pinKey()+executable())
	if _, err := os.Stat(binary); err == nil {
		return binary, nil
	}
	staging, err := writer.Scratch(cache)
	if err != nil {
		return "", err
	}
	defer staging.Remove()
	built := "oapi-codegen" + executable()
	if err := build(ctx, staging, built); err != nil {
		return "", err
	}
	return binary, staging.Keep(built, binary)
}

// executable ends the names of programs.
func executable() string {
	if runtime.GOOS == "windows" {
		return ".exe"
	}
	return ""
}

func pinKey() string {
	key := sha256.New()
	mod, sum := tools.Pins()
	for _, content := range [][]byte{mod, sum} {
		content = files.LF(content)
		_, _ = fmt.Fprintf(key, "%d\n%s", len(content), content)
	}
	_, _ = fmt.Fprintf(key, "%s %s/%s", runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return hex.EncodeToString(key.Sum(nil))[:16]
}

// build builds the generator in a folder that has nothing of this module but its pins.
func build(ctx context.Context, staging *files.Scratch, output string) error {
	mod, sum := tools.Pins()
	for name, content := range map[string][]byte{"go.mod": mod, "go.sum": sum} {
		if _, err := staging.Put(name, content); err != nil {
			return err
		}
	}
	var said bytes.Buffer
	command := exec.CommandContext(ctx, "go", "build", "-mod=readonly", "-o", staging.Path(output), generatorPackage)
	// GOWORK=off: a workspace above the folder must not replace the pins.
	command.Env = append(os.Environ(), "GOWORK=off")
	command.Dir, command.Stdout, command.Stderr, command.WaitDelay = staging.Path(""), &said, &said, time.Second
	if err := command.Run(); err != nil {
		if ctx.Err() != nil {
			return fmt.Errorf("build the pinned generator: %w", ctx.Err())
		}
		return &commandError{output: strings.TrimSpace(said.String()), err: fmt.Errorf("build the pinned generator: %w", err)}
	}
	return nil
}
