package renew

import (
	"context"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/spec"
	"github.com/plumb-conformance/plumb/spec/contract"
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
		Example: `  plumb regenerate
  plumb regenerate --target profile.yaml --waivers waivers.yaml`,
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
	pages, err := pagesBelow(filepath.Join(s.Root, "spec"))
	if err != nil {
		return err
	}
	m, err := standing(s.Root)
	if err != nil {
		return err
	}
	return renewed(ctx, c, s, pages, m)
}

// renewed makes everything of some pages below the root, all or nothing, and tells what that means. m is the module of
// somebody's own around it, nil where there is none.
func renewed(ctx context.Context, c Console, s Settings, pages []source, m *own) error {
	folder := filepath.Join(s.Root, "spec")
	named, err := readNames(s)
	if err != nil {
		return err
	}
	before := operationsIn(folder) //nolint:contextcheck // loading asks nothing of the outside
	documents, err := compileAll(c, pages, false)
	if err != nil {
		return err
	}
	after := operationsOf(documents) //nolint:contextcheck // as above
	s.Version = m.version(s.Version)
	if err := versionsKnown(after, s.Version); err != nil {
		return err
	}
	config := generate.Config{Root: s.Root, Version: s.Version, Import: m.generated(), Files: c.Files, Stdout: c.Out, Stderr: c.Err}
	if err := write(ctx, c, config, documents, m.around(pages, after, s.Version)); err != nil {
		return err
	}
	orphans(c, folder, namesOf(documents))
	if m.isNew() {
		return nil
	}
	changes := compare(before, after)
	tell(c.Out, changes)
	named.tellGone(c.Out, after)
	return tellByHand(ctx, c, s.Root, changes)
}

// versionsKnown refuses pages that do not say their version of the API where none is given for them.
func versionsKnown(ops map[string]*version, given string) error {
	if given != "" && !contract.ValidVersion(given) {
		return fmt.Errorf("--version %q: expected a version of the API, YYYY-MM-DD", given)
	}
	for _, action := range slices.Sorted(maps.Keys(ops)) {
		if ops[action].op.Version == "" && given == "" {
			return fmt.Errorf("%s: the page does not say its version of the API; expected --version YYYY-MM-DD", ops[action].op.Page)
		}
	}
	return nil
}

// write brings descriptions, statements, packages and what is around them up to date: all of them or none.
func write(ctx context.Context, c Console, config generate.Config, documents []compiled, around func() ([]compiled, error)) error {
	for _, d := range documents {
		if strings.HasSuffix(d.name, spec.DescriptionSuffix) {
			config.Texts = append(config.Texts, generate.Text{Name: d.name, Source: d.content})
		}
	}
	output, err := generate.Prepare(ctx, config)
	if err != nil {
		return err
	}
	more, err := around()
	if err != nil {
		return err
	}
	set := c.Files.Set()
	defer set.Discard()
	said, err := stage(set, filepath.Join(config.Root, "spec"), "compiled", documents)
	if err != nil {
		return err
	}
	if err := output.Stage(set); err != nil {
		return err
	}
	saidMore, err := stage(set, config.Root, "written", more)
	if err != nil {
		return err
	}
	if err := set.Commit(ctx); err != nil {
		return err
	}
	_, _ = fmt.Fprint(c.Out, said)
	if err := output.Finish(); err != nil {
		return err
	}
	_, _ = fmt.Fprint(c.Out, saidMore)
	return nil
}

// pagesBelow are the pages of a folder spec.
func pagesBelow(folder string) ([]source, error) {
	paths, err := filepath.Glob(filepath.Join(folder, spec.PagesFolder, "*"+spec.PageSuffix))
	if err != nil || len(paths) == 0 {
		return nil, fmt.Errorf("%s: there is no page in %s, expected at least one *%s", filepath.ToSlash(folder), spec.PagesFolder, spec.PageSuffix)
	}
	return readAll(paths)
}

func namesOf(documents []compiled) map[string]bool {
	names := map[string]bool{}
	for _, d := range documents {
		names[d.name] = true
	}
	return names
}
