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

// pinnedBinary gives the path of the oapi-codegen that the module at root pins in its go.mod. The name in the cache is made
// of everything that the binary depends on, so that a changed pin is another file and a present one can be trusted.
func pinnedBinary(ctx context.Context, writer *files.Writer, root, cache string) (string, error) {
	key, err := pinKey(root)
	if err != nil {
		return "", err
	}
	binary := filepath.Join(cache, "oapi-codegen-"+key)
	if _, err := os.Stat(binary); err == nil {
		return binary, nil
	}
	staging, err := writer.Scratch(cache)
	if err != nil {
		return "", err
	}
	defer staging.Remove()
	const built = "oapi-codegen"
	if err := build(ctx, root, staging.Path(built)); err != nil {
		return "", err
	}
	return binary, staging.Keep(built, binary)
}

func pinKey(root string) (string, error) {
	sum := sha256.New()
	for _, name := range []string{"go.mod", "go.sum"} {
		content, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			return "", fmt.Errorf("read the pins of the module: %w", err)
		}
		_, _ = fmt.Fprintf(sum, "%d\n%s", len(content), content)
	}
	_, _ = fmt.Fprintf(sum, "%s %s/%s", runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return hex.EncodeToString(sum.Sum(nil))[:16], nil
}

func build(ctx context.Context, root, output string) error {
	var said bytes.Buffer
	command := exec.CommandContext(ctx, "go", "build", "-o", output, generatorPackage)
	// GOWORK=off: a workspace above the module must not replace the pins of its go.mod.
	command.Env = append(os.Environ(), "GOWORK=off")
	command.Dir, command.Stdout, command.Stderr, command.WaitDelay = root, &said, &said, time.Second
	if err := command.Run(); err != nil {
		if ctx.Err() != nil {
			return fmt.Errorf("build the pinned generator: %w", ctx.Err())
		}
		return &commandError{output: strings.TrimSpace(said.String()), err: fmt.Errorf("build the pinned generator: %w", err)}
	}
	return nil
}
