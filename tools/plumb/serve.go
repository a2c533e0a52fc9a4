package main

import (
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/reference"
	"github.com/plumb-conformance/plumb/spec"
	"github.com/plumb-conformance/plumb/tools/ui"
)

// serveFlags are the flags of serve.
type serveFlags struct {
	addr     string
	keys     []string
	creating time.Duration
	wire     string
	quiet    bool
	fault    string
	pages    []string
	version  string
	noAuth   bool
	ui       bool
}

func newServe(c console) *cobra.Command {
	var f serveFlags
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Serve a right server: of the first operation, or of any page",
		Long: `Serve answers as the page and the protocol say, on 127.0.0.1 unless told otherwise, until it is interrupted. Its
first line of output is its address; what a client needs to know is said on standard error: keys, the values that parameters
take, and how to ask for the documented errors.

With --page, which may be repeated and may name folders, it serves the operations of those pages behind one front door.
Of other pages than the first operation's it knows what they say: it takes every value that no rule forbids, and refuses
those that end in -unknown-to-everybody. Every documented error can be asked for by the header X-Plumb-Provoke: CODE.

Access keys come from --access-key, else from ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET. Without
either a server on a loopback address takes the key of the public documents' examples, testid with testsecret.

With --ui the folder /ui/ shows the description in Swagger UI, which loads nothing from elsewhere. What a person sends from
there is signed by the server with the key of the public documents' examples, the only one that a server with --ui takes.`,
		Example: `  plumb serve --addr 127.0.0.1:8080
  plumb serve --page other/GetWidget.md --no-auth
  plumb serve --fault token-length-unchecked`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return serve(cmd, c, f) },
	}
	cmd.Flags().StringVar(&f.addr, "addr", "127.0.0.1:0", "address to listen on, as in 127.0.0.1:8080; port 0 means any free one")
	cmd.Flags().StringArrayVar(&f.keys, "access-key", nil, "access key as ID:SECRET, or ID:SECRET:TOKEN for a temporary one; may be repeated")
	cmd.Flags().DurationVar(&f.creating, "creating", reference.DefaultCreating, "how long the creation of a report takes")
	cmd.Flags().StringVar(&f.wire, "wire", "gateway", "media types: gateway (as seen on the wire) or page (as the page prints them)")
	cmd.Flags().StringArrayVar(&f.pages, "page", nil, "page, or folder of pages, of other operations; may be repeated")
	versionFlag(cmd, &f.version)
	cmd.Flags().BoolVar(&f.noAuth, "no-auth", false, "check no signature, as a service behind a gateway")
	cmd.Flags().StringVar(&f.fault, "fault", "", "serve with a named defect; plumb faults lists them, plumb faults --page those of one page")
	cmd.Flags().BoolVar(&f.ui, "ui", false, "show the descriptions in a browser, below /ui/, with a form that signs; on loopback addresses")
	cmd.Flags().BoolVar(&f.quiet, "quiet", false, "say nothing but the address")
	return cmd
}

func serve(cmd *cobra.Command, c console, f serveFlags) error {
	served, err := serverOf(c, f)
	if err != nil {
		return err
	}
	var config net.ListenConfig
	listener, err := config.Listen(cmd.Context(), "tcp", f.addr)
	if err != nil {
		return fmt.Errorf("--addr %s: cannot listen: %w", f.addr, err)
	}
	if err := served.announce(c, listener.Addr(), f.quiet); err != nil {
		_ = listener.Close()
		return err
	}
	logger := slog.New(slog.NewTextHandler(c.err, nil))
	return acs.Serve(cmd.Context(), listener, served.handler, acs.ServeOptions{Logger: logger})
}

// served is a server with what a client needs to know of it.
type served struct {
	handler    http.Handler
	keys       []acs.Credentials // none is asked for when it is empty
	fromFlags  bool              // the keys are those of --access-key
	operations []*operation.Operation
	shown      []ui.Description    // of the operations
	inBrowser  bool                // the descriptions are shown in a browser
	known      map[string][]string // values of parameters beside which the server knows no other
}

// serverOf is the server that the flags ask for.
func serverOf(c console, f serveFlags) (*served, error) {
	out, err := plainServerOf(c, f)
	if err != nil || !f.ui {
		return out, err
	}
	var sign acs.RequestEditor
	if len(out.keys) > 0 {
		sign = acs.SignRequestV1(out.keys[0], acs.SignOptions{})
	}
	if out.handler, err = ui.Handler(out.handler, out.shown, sign); err != nil {
		return nil, fmt.Errorf("--ui: %w", err)
	}
	out.inBrowser = true
	return out, nil
}

func plainServerOf(c console, f serveFlags) (*served, error) {
	if f.ui && !ui.Loopback(f.addr) {
		return nil, fmt.Errorf("--ui with --addr %s: expected a loopback address, as in 127.0.0.1:8080", f.addr)
	}
	if f.creating < 0 {
		return nil, fmt.Errorf("--creating %s: expected a duration that is not negative", f.creating)
	}
	wire, err := wireOf(f.wire)
	if err != nil {
		return nil, err
	}
	logger := slog.New(slog.NewTextHandler(c.err, nil))
	options := []acs.Option{acs.WithWire(wire), acs.WithLogger(logger)}
	out := &served{fromFlags: len(f.keys) > 0}
	if f.noAuth {
		options = append(options, acs.WithoutSignatures())
	} else if out.keys, err = serverKeys(f); err != nil {
		return nil, err
	}
	switch {
	case len(f.pages) > 0:
		err := out.ofPages(c, f, options)
		return out, err
	case f.version != "":
		return nil, fmt.Errorf("--version %s: expected it with --page: the first operation says its version", f.version)
	}
	op, err := conformance.DefaultOperation()
	if err != nil {
		return nil, err
	}
	description, err := spec.Description(spec.DefaultAction)
	if err != nil {
		return nil, err
	}
	out.shown = []ui.Description{{Name: op.Action, YAML: description}}
	out.operations, out.known = []*operation.Operation{op}, accounts()
	out.handler, err = faultyServer(c, f, []reference.Option{
		reference.WithCredentials(out.keys...), reference.WithCreating(f.creating), reference.WithServer(options...),
	})
	return out, err
}

func wireOf(name string) (acs.Wire, error) {
	switch name {
	case "gateway":
		return acs.WireGateway, nil
	case "page":
		return acs.WirePage, nil
	default:
		return acs.WireGateway, fmt.Errorf("--wire %q: expected gateway or page", name)
	}
}

// The access key of the public documents' examples.
const (
	documentedID     = "testid"
	documentedSecret = "testsecret"
)

func serverKeys(f serveFlags) ([]acs.Credentials, error) {
	documented := []acs.Credentials{{AccessKeyID: documentedID, AccessKeySecret: documentedSecret}}
	switch {
	case f.ui && len(f.keys) > 0:
		return nil, errors.New("--ui with --access-key: expected no key: the page signs for all who reach it, so it has the key of the public documents' examples alone")
	case f.ui:
		return documented, nil
	}
	var keys []acs.Credentials
	for i, text := range f.keys {
		key, err := parseKey(text)
		if err != nil {
			return nil, fmt.Errorf("--access-key, number %d: %w", i+1, err)
		}
		keys = append(keys, key)
	}
	if len(keys) > 0 {
		return keys, nil
	}
	if key, err := fromEnvironment(os.Getenv); err != nil || key.AccessKeyID != "" {
		return []acs.Credentials{key}, err
	}
	if !ui.Loopback(f.addr) {
		return nil, fmt.Errorf("--addr %s: expected --access-key for a server that other machines can reach", f.addr)
	}
	return documented, nil
}

// parseKey reads ID:SECRET or ID:SECRET:TOKEN. Errors never repeat the text: it holds a secret.
func parseKey(text string) (acs.Credentials, error) {
	const most = 3
	parts := strings.SplitN(text, ":", most)
	if len(parts) < 2 || parts[0] == "" || parts[1] == "" {
		return acs.Credentials{}, errors.New("expected ID:SECRET or ID:SECRET:TOKEN")
	}
	key := acs.Credentials{AccessKeyID: parts[0], AccessKeySecret: parts[1]}
	if len(parts) == most {
		key.SecurityToken = parts[2]
	}
	return key, nil
}
