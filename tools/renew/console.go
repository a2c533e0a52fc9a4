package renew

import (
	"errors"
	"io"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/tools/files"
	"github.com/plumb-conformance/plumb/tools/module"
)

// Console is where the commands write.
type Console struct {
	Out, Err io.Writer
	Files    *files.Writer
	Plumb    module.Release // what new modules require
}

// ErrFound is the error of a check that has told what it found: the exit code is 1.
var ErrFound = errors.New("something was found")

// Commands are all commands of the package, each new.
func Commands(c Console) []*cobra.Command {
	return []*cobra.Command{newCompile(c), newGenerate(c), newRegenerate(c), newVerify(c)}
}
