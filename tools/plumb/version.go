package main

import (
	"fmt"
	"regexp"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/tools/module"
)

func newVersion(c console) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the versions of plumb and of what it is built from",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintf(c.out, "%s %s\n", tool(), runtime.Version())
			return err
		},
	}
}

// released is what others can require of plumb; it has no version when this is built from a checkout.
func released() module.Release {
	info, ok := debug.ReadBuildInfo()
	if !ok || !regexp.MustCompile(`^v\d+\.\d+\.\d+[0-9A-Za-z.-]*$`).MatchString(info.Main.Version) || info.Main.Sum == "" {
		return module.Release{}
	}
	return module.Release{Version: info.Main.Version, Sum: info.Main.Sum}
}

// tool is the product token of reports and of the User-Agent.
func tool() string {
	version := "devel"
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		version = info.Main.Version
	}
	return "plumb/" + version
}
