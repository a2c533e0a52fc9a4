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
	// Root is the folder that holds spec and generated. Required.
	Root string
	// Descriptions are the paths of the descriptions, and Texts descriptions that are at hand; when both are empty, all of
	// Root/spec/*.openapi.yaml.
	Descriptions []string
	Texts        []Text
	// Out is the folder that holds one package an operation; when empty, Root/generated.
	Out string
	// Import is the import path of Out; with it, types that several packages have alike are shared, without it none are.
	Import string
	// Cache is the folder for the built generator; when empty, one for all modules in the user's cache.
	Cache string
	// Version is that of the API, YYYY-MM-DD, for descriptions that do not say it; when empty, such a description is an error.
	Version string
	// Files writes; nil means a writer of the call's own. Whoever gives one can have what is temporary removed.
	Files *files.Writer
	// Stdout gets one line a package or finding, Stderr remarks that are no findings; nil discards.
	Stdout, Stderr io.Writer

	said string // Root as it was given, for what is said of paths
}

// Text is a description with its base name.
type Text struct {
	Name   string
	Source []byte
}

// Run generates the package of each description and writes those that changed. Nothing is written unless all descriptions
// could be generated from, and no file is replaced before all of them are on disk. Errors are *DescriptionError, *GeneratorError and
// *OutputError, joined when several descriptions fail; or the context's or the file system's.
func Run(ctx context.Context, config Config) error {
	output, err := Prepare(ctx, config)
	if err != nil {
		return err
	}
	set := output.config.Files.Set()
	defer set.Discard()
	if err := output.Stage(set); err != nil {
		return err
	}
	if err := set.Commit(ctx); err != nil {
		return err
	}
	return output.Finish()
}

// withDefaults makes all paths absolute.
func (c Config) withDefaults() (Config, error) {
	root, err := filepath.Abs(c.Root)
	if err != nil {
		return c, fmt.Errorf("find the module: %w", err)
	}
	c.Root, c.said = root, c.Root
	c.Out = c.path(c.Out, "generated")
	if c.Cache, err = cacheOf(c.path(c.Cache, "")); err != nil {
		return c, err
	}
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

// cacheOf is where generators are kept: the given folder, else one that all modules share, for they are built alike.
func cacheOf(given string) (string, error) {
	if given != "" {
		return given, nil
	}
	folder, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("a folder for the built generator: %w", err)
	}
	return filepath.Join(folder, "plumb"), nil
}

// path is the given path, else another, from Root; "" when neither is given.
func (c Config) path(given, otherwise string) string {
	if given == "" {
		given = otherwise
	}
	if given == "" || filepath.IsAbs(given) {
		return given
	}
	return filepath.Join(c.Root, given)
}

// show gives a path as a reader who has called Root as it was given would write it.
func (c Config) show(path string) string {
	if relative, err := filepath.Rel(c.Root, path); err == nil && filepath.IsLocal(relative) {
		path = filepath.Join(c.said, relative)
	}
	return filepath.ToSlash(path)
}

// descriptions are the texts to generate from.
func (c Config) descriptions(ctx context.Context) ([]Text, error) {
	paths := c.Descriptions
	if len(paths)+len(c.Texts) == 0 {
		pattern := filepath.Join(c.Root, "spec", "*.openapi.yaml")
		var err error
		if paths, err = filepath.Glob(pattern); err != nil {
			return nil, fmt.Errorf("list descriptions: %w", err)
		}
		if len(paths) == 0 {
			return nil, &DescriptionError{Description: c.show(pattern), Problem: "there is no description to generate from"}
		}
	}
	texts := slices.Clone(c.Texts)
	for _, path := range paths {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("%s: %w", filepath.Base(path), err)
		}
		source, err := os.ReadFile(c.path(path, ""))
		if err != nil {
			return nil, fmt.Errorf("read a description: %w", err)
		}
		texts = append(texts, Text{filepath.Base(path), source})
	}
	return texts, nil
}

// generateAll gives the packages in the order of their names.
func generateAll(ctx context.Context, config Config) ([]*Package, error) {
	texts, err := config.descriptions(ctx)
	if err != nil {
		return nil, err
	}
	generator, err := New(ctx, config.Files, config.Cache)
	if err != nil {
		return nil, err
	}
	generator.Version = config.Version
	packages := make([]*Package, len(texts))
	faults := make([]error, len(texts))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, text := range texts {
		group.Go(func() error {
			packages[i], faults[i] = generator.Package(ctx, text.Name, text.Source)
			return nil
		})
	}
	_ = group.Wait() // the goroutines report into faults, so that all of them are told and not the first alone
	if err := errors.Join(faults...); err != nil {
		return nil, err
	}
	if err := unique(texts, packages); err != nil || config.Import == "" {
		return packages, err
	}
	return share(config.Import, packages)
}

// unique sorts packages by name and refuses two descriptions of one operation.
func unique(texts []Text, packages []*Package) error {
	from := map[string]string{}
	for i, p := range packages {
		if earlier, ok := from[p.Name]; ok {
			return &DescriptionError{Description: texts[i].Name, Problem: "gives the package " + p.Name + ", as does " + earlier}
		}
		from[p.Name] = texts[i].Name
	}
	slices.SortFunc(packages, func(a, b *Package) int {
		if a.Name < b.Name {
			return -1
		}
		return 1
	})
	return nil
}
