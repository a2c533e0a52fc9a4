package main

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/conformance/target"
)

func newInit(c console) *cobra.Command {
	var page, out string
	cmd := &cobra.Command{
		Use:   "init",
		Short: "Write a commented profile for a target",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			op, err := chosenOperation(c, page)
			if err != nil {
				return err
			}
			profile, err := target.Example(op)
			if err != nil {
				return fmt.Errorf("init: %w", err)
			}
			profile = append([]byte("# For plumb run --target FILE.\n"), profile...)
			if out == "" {
				_, err = c.out.Write(profile)
				return err
			}
			err = c.files.WriteNew(cmd.Context(), out, profile)
			if errors.Is(err, fs.ErrExist) {
				return fmt.Errorf("-o %s: the file is there already; expected a new one", out)
			}
			return err
		},
	}
	cmd.Flags().StringVar(&page, "page", "", "page of another operation")
	cmd.Flags().StringVarP(&out, "output", "o", "", "file to write; default is standard output")
	return cmd
}
