package renew

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/spec"
	"github.com/plumb-conformance/plumb/tools/generate"
)

// Settings say what is made anew. Paths are as the command line has them.
type Settings struct {
	Root     string   // folder with spec and generated
	Version  string   // of the API, for pages that do not say it
	Profiles []string // of targets
	Waivers  []string
}

func newRegenerate(c Console) *cobra.Command {
	var s Settings
	cmd := &cobra.Command{
		Use:   "regenerate",
		Short: "Compile all pages, generate, and say what changed and what has to be edited by hand",
		Long: `Regenerate is compile and generate of all spec/pages below the root, in one step: everything is written or nothing.
Its last lines say what changed for clients, servers and the suite, which entries of profiles and waivers name something
that is gone, and where code written by hand does not fit any more. It works whatever state that code is in.

Profiles and waivers are those of --target and --waivers, and profile.yaml and waivers.yaml in the root.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return Regenerate(cmd.Context(), c, s) },
	}
	cmd.Flags().StringVar(&s.Root, "root", ".", "folder with spec and generated")
	versionFlag(cmd, &s.Version)
	cmd.Flags().StringArrayVar(&s.Profiles, "target", nil, "profile of a target whose entries are looked at; may be repeated")
	cmd.Flags().StringArrayVar(&s.Waivers, "waivers", nil, "file of waivers whose entries are looked at; may be repeated")
	return cmd
}

// Regenerate compiles all pages below the root and generates from them, then tells what that means. Code written by hand
// that does not fit is no error. Errors are those of pages, of generating and of writing; nothing is written then.
func Regenerate(ctx context.Context, c Console, s Settings) error {
	folder := filepath.Join(s.Root, "spec")
	pages, err := pagesBelow(folder)
	if err != nil {
		return err
	}
	named, err := readNames(s)
	if err != nil {
		return err
	}
	before := operationsIn(folder) //nolint:contextcheck // loading asks nothing of the outside
	documents, err := compileAll(c, pages, false)
	if err != nil {
		return err
	}
	if err := write(ctx, c, s, documents); err != nil {
		return err
	}
	orphans(c, folder, namesOf(documents))
	after := operationsOf(documents) //nolint:contextcheck // as above
	changes := compare(before, after)
	tell(c.Out, changes)
	named.tellGone(c.Out, after)
	return tellByHand(ctx, c, s.Root, changes)
}

// write brings descriptions, statements and packages up to date: all of them or none.
func write(ctx context.Context, c Console, s Settings, documents []compiled) error {
	config := generate.Config{Root: s.Root, Version: s.Version, Files: c.Files, Stdout: c.Out, Stderr: c.Err}
	for _, d := range documents {
		if strings.HasSuffix(d.name, spec.DescriptionSuffix) {
			config.Texts = append(config.Texts, generate.Text{Name: d.name, Source: d.content})
		}
	}
	output, err := generate.Prepare(ctx, config)
	if err != nil {
		return err
	}
	set := c.Files.Set()
	defer set.Discard()
	said, err := stage(set, filepath.Join(s.Root, "spec"), documents)
	if err != nil {
		return err
	}
	if err := output.Stage(set); err != nil {
		return err
	}
	if err := set.Commit(ctx); err != nil {
		return err
	}
	_, _ = fmt.Fprint(c.Out, said)
	return output.Finish()
}

// pagesBelow are the pages of a folder spec.
func pagesBelow(folder string) ([]string, error) {
	pages, err := filepath.Glob(filepath.Join(folder, spec.PagesFolder, "*"+spec.PageSuffix))
	if err != nil || len(pages) == 0 {
		return nil, fmt.Errorf("%s: there is no page in %s, expected at least one *%s", filepath.ToSlash(folder), spec.PagesFolder, spec.PageSuffix)
	}
	return pages, nil
}

func namesOf(documents []compiled) map[string]bool {
	names := map[string]bool{}
	for _, d := range documents {
		names[d.name] = true
	}
	return names
}
