package generate

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"

	"golang.org/x/sync/errgroup"

	"github.com/plumb-conformance/plumb/tools/files"
)

// Config says what to generate from and where to. Relative paths, but for Root itself, are read from Root.
type Config struct {
	// Root is the folder of the module whose go.mod pins oapi-codegen. Required.
	Root string
	// Descriptions are the paths of the descriptions; when empty, all of Root/spec/*.openapi.yaml.
	Descriptions []string
	// Out is the folder that holds one package an operation; when empty, Root/generated.
	Out string
	// Cache is the folder for the built generator; when empty, Root/.cache/bin.
	Cache string
	// Version is that of the API, YYYY-MM-DD, for descriptions that do not say it; when empty, such a description is an error.
	Version string
	// Files writes; nil means a writer of the call's own. Whoever gives one can have what is temporary removed.
	Files *files.Writer
	// Stdout gets one line a package or finding, Stderr remarks that are no findings; nil discards.
	Stdout, Stderr io.Writer
}

// Run generates the package of each description and writes those that changed. Nothing is written unless all descriptions
// could be generated from, and no file is replaced before all of them are on disk. Errors are *DescriptionError, *GeneratorError and
// *OutputError, joined when several descriptions fail; or the context's or the file system's.
func Run(ctx context.Context, config Config) error {
	config, err := config.withDefaults()
	if err != nil {
		return err
	}
	packages, err := generateAll(ctx, config)
	if err != nil {
		return err
	}
	changed, err := writePackages(ctx, config.Files, config.Out, packages)
	if err != nil {
		return err
	}
	for _, p := range packages {
		for _, line := range p.Renamed {
			_, _ = fmt.Fprintf(config.Stderr, "%s: %s\n", p.Name, line)
		}
		verb := "unchanged"
		if changed[p.Name] {
			verb = "generated"
		}
		_, _ = fmt.Fprintf(config.Stdout, "%s %s\n", verb, config.show(filepath.Join(config.Out, p.Name)))
	}
	return nil
}

// withDefaults makes all paths absolute.
func (c Config) withDefaults() (Config, error) {
	root, err := filepath.Abs(c.Root)
	if err != nil {
		return c, fmt.Errorf("find the module: %w", err)
	}
	c.Root = root
	c.Out = c.path(c.Out, "generated")
	c.Cache = c.path(c.Cache, filepath.Join(".cache", "bin"))
	if c.Files == nil {
		c.Files = &files.Writer{}
	}
	if c.Stdout == nil {
		c.Stdout = io.Discard
	}
	if c.Stderr == nil {
		c.Stderr = io.Discard
	}
	return c, nil
}

func (c Config) path(given, otherwise string) string {
	if given == "" {
		given = otherwise
	}
	if filepath.IsAbs(given) {
		return given
	}
	return filepath.Join(c.Root, given)
}

// show gives a path as a reader at Root would write it.
func (c Config) show(path string) string {
	if relative, err := filepath.Rel(c.Root, path); err == nil && filepath.IsLocal(relative) {
		path = relative
	}
	return filepath.ToSlash(path)
}

func (c Config) descriptions() ([]string, error) {
	if len(c.Descriptions) > 0 {
		paths := make([]string, len(c.Descriptions))
		for i, path := range c.Descriptions {
			paths[i] = c.path(path, path)
		}
		return paths, nil
	}
	pattern := filepath.Join(c.Root, "spec", "*.openapi.yaml")
	paths, err := filepath.Glob(pattern)
	if err != nil {
		return nil, fmt.Errorf("list descriptions: %w", err)
	}
	if len(paths) == 0 {
		return nil, &DescriptionError{Description: c.show(pattern), Problem: "there is no description to generate from"}
	}
	return paths, nil
}

// generateAll gives the packages in the order of their names.
func generateAll(ctx context.Context, config Config) ([]*Package, error) {
	paths, err := config.descriptions()
	if err != nil {
		return nil, err
	}
	generator, err := New(ctx, config.Files, config.Root, config.Cache)
	if err != nil {
		return nil, err
	}
	generator.Version = config.Version
	packages := make([]*Package, len(paths))
	faults := make([]error, len(paths))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, path := range paths {
		group.Go(func() error {
			packages[i], faults[i] = fromFile(ctx, generator, path)
			return nil
		})
	}
	_ = group.Wait() // the goroutines report into faults, so that all of them are told and not the first alone
	if err := errors.Join(faults...); err != nil {
		return nil, err
	}
	return packages, unique(paths, packages)
}

func fromFile(ctx context.Context, generator *Generator, path string) (*Package, error) {
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", filepath.Base(path), err)
	}
	source, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read a description: %w", err)
	}
	return generator.Package(ctx, filepath.Base(path), source)
}

// unique sorts packages by name and refuses two descriptions of one operation.
func unique(paths []string, packages []*Package) error {
	from := map[string]string{}
	for i, p := range packages {
		if earlier, ok := from[p.Name]; ok {
			return &DescriptionError{Description: filepath.Base(paths[i]), Problem: "gives the package " + p.Name + ", as does " + earlier}
		}
		from[p.Name] = filepath.Base(paths[i])
	}
	slices.SortFunc(packages, func(a, b *Package) int {
		if a.Name < b.Name {
			return -1
		}
		return 1
	})
	return nil
}
