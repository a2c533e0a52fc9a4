package renew

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/tools/generate"
)

func newGenerate(c Console) *cobra.Command {
	config := generate.Config{Files: c.Files, Stdout: c.Out, Stderr: c.Err}
	cmd := &cobra.Command{
		Use:   "generate [DESCRIPTION...]",
		Short: "Generate types, client and server stub from descriptions",
		Long: `Generate makes one Go package an operation with the oapi-codegen that plumb pins. Without DESCRIPTION it takes all
spec/*.openapi.yaml below the root.`,
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			if config.Descriptions, err = absolute(args); err != nil {
				return err
			}
			if config.Out != "" { // it is meant from the working directory, as all paths of a command line
				if config.Out, err = filepath.Abs(config.Out); err != nil {
					return fmt.Errorf("--output %s: %w", config.Out, err)
				}
			}
			return generate.Run(cmd.Context(), config)
		},
	}
	cmd.Flags().StringVar(&config.Root, "root", ".", "folder with spec and generated")
	versionFlag(cmd, &config.Version)
	cmd.Flags().StringVarP(&config.Out, "output", "o", "", "folder for the packages (default generated below the root)")
	return cmd
}

func versionFlag(cmd *cobra.Command, into *string) {
	cmd.Flags().StringVar(into, "version", "", "version of the API, YYYY-MM-DD, for a page that does not say it")
}

// absolute are paths of the command line, which are meant from the working directory, as absolute ones.
func absolute(paths []string) ([]string, error) {
	out := make([]string, len(paths))
	for i, p := range paths {
		a, err := filepath.Abs(p)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p, err)
		}
		out[i] = a
	}
	return out, nil
}
