package renew

import (
	"errors"
	"io"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/tools/files"
)

// Console is where the commands write.
type Console struct {
	Out, Err io.Writer
	Files    *files.Writer
	Version  string // of plumb, that new modules require; "" when it has none
}

// ErrFound is the error of a check that has told what it found: the exit code is 1.
var ErrFound = errors.New("something was found")

// Commands are all commands of the package, each new.
func Commands(c Console) []*cobra.Command {
	return []*cobra.Command{newCompile(c), newGenerate(c), newRegenerate(c), newVerify(c)}
}
