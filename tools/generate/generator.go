package generate

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"go.yaml.in/yaml/v4"

	tools "github.com/plumb-conformance/plumb"
	"github.com/plumb-conformance/plumb/tools/files"
)

// runLimit bounds one run of oapi-codegen, which takes a tenth of a second.
const runLimit = 2 * time.Minute

// Generator makes packages with the oapi-codegen that this module pins. It may be used by several goroutines.
type Generator struct {
	binary string
	files  *files.Writer
	// Version is that of the API, for descriptions that do not say it; "" makes such a description an error.
	Version string
}

// New gives a generator, building the pinned oapi-codegen into the folder cache, an absolute path, unless it is there. It
// needs the go command; every error is a *GeneratorError. What is temporary is written by the writer.
func New(ctx context.Context, writer *files.Writer, cache string) (*Generator, error) {
	binary, err := pinnedBinary(ctx, writer, cache)
	if err != nil {
		return nil, &GeneratorError{Output: outputOf(err), Err: err}
	}
	return &Generator{binary: binary, files: writer}, nil
}

// Package is the Go package of one operation.
type Package struct {
	Name  string            // of the package and of its folder: the action in lower case
	Files map[string][]byte // base name -> source
	// Renamed says, a line each, which names of the description share a Go name with an earlier one and what they became.
	Renamed []string
}

// Package makes the package of one description; name is its base name, for messages and the header of the glue. How the
// lines of the source end makes no difference. Errors are *DescriptionError, *GeneratorError and *OutputError, or the
// context's.
func (g *Generator) Package(ctx context.Context, name string, source []byte) (*Package, error) {
	text := files.LF(source)
	d, err := readDescription(name, text)
	if err != nil {
		return nil, err
	}
	if err := d.ofVersion(g.Version); err != nil {
		return nil, err
	}
	work, err := g.files.Scratch("")
	if err != nil {
		return nil, err
	}
	defer work.Remove()
	sources, err := g.foreign(ctx, d, text, work)
	if err != nil {
		return nil, err
	}
	if sources[glueFile], err = glueOf(d); err != nil {
		return nil, err
	}
	if err := inspect(d, sources); err != nil {
		return nil, err
	}
	return &Package{Name: d.packageName(), Files: sources, Renamed: renamed(d)}, nil
}

// foreign runs oapi-codegen once a file, with its inputs in the folder work, and gives base name -> source.
func (g *Generator) foreign(ctx context.Context, d *description, source []byte, work *files.Scratch) (map[string][]byte, error) {
	description, err := work.Put("description.yaml", source)
	if err != nil {
		return nil, err
	}
	mod, _ := tools.Pins()
	if _, err := work.Put("go.mod", mod); err != nil { // oapi-codegen looks for the language version in it
		return nil, err
	}
	in := inputs{work: work, description: description}
	sources := map[string][]byte{}
	for _, file := range []string{typesFile, clientFile, serverFile} {
		settings, err := in.settings(d, file)
		if err != nil {
			return nil, fmt.Errorf("%s: settings of %s: %w", d.name, file, err)
		}
		if sources[file], err = g.run(ctx, d, in, settings); err != nil {
			return nil, err
		}
	}
	return sources, nil
}

// inputs are what oapi-codegen reads.
type inputs struct {
	work        *files.Scratch
	description string // its path
}

// settings writes the settings of one generated file, and the overlay and the templates that they name, and gives their path.
func (in inputs) settings(d *description, file string) (string, error) {
	encoded, err := yaml.Dump(overlayOf(d, file))
	if err != nil {
		return "", fmt.Errorf("encode the overlay: %w", err)
	}
	overlayPath, err := in.work.Put(file+".overlay.yaml", encoded)
	if err != nil {
		return "", err
	}
	for _, name := range replaced(file) {
		content, err := templates.ReadFile("templates/" + name)
		if err != nil {
			return "", fmt.Errorf("read a template: %w", err)
		}
		if _, err := in.work.Put(name, files.LF(content)); err != nil {
			return "", err
		}
	}
	if encoded, err = settingsOf(d, file, overlayPath, in.work.Path); err != nil {
		return "", err
	}
	return in.work.Put(file+".settings.yaml", encoded)
}

func (g *Generator) run(ctx context.Context, d *description, in inputs, settings string) ([]byte, error) {
	limited, cancel := context.WithTimeout(ctx, runLimit)
	defer cancel()
	var stdout, stderr bytes.Buffer
	command := exec.CommandContext(limited, g.binary, "-config", settings, in.description)
	command.Dir, command.Stdout, command.Stderr, command.WaitDelay = in.work.Path(""), &stdout, &stderr, time.Second
	if err := command.Run(); err != nil {
		if ctx.Err() != nil {
			return nil, fmt.Errorf("%s: %w", d.name, ctx.Err())
		}
		return nil, &GeneratorError{Description: d.name, Output: plainText(stderr.String(), in.work.Path("")), Err: err}
	}
	return stdout.Bytes(), nil
}

// plainText makes the generator's message fit for a line of ours: no folder of the day, one line, bounded.
func plainText(message, work string) string {
	const limit = 2000
	message = strings.Join(strings.Fields(strings.ReplaceAll(message, work+string(filepath.Separator), "")), " ")
	if len(message) > limit {
		message = strings.ToValidUTF8(message[:limit], "") + " …"
	}
	return message
}

// outputOf finds what a failed command had to say.
func outputOf(err error) string {
	var failed *commandError
	if errors.As(err, &failed) {
		return failed.output
	}
	return ""
}
