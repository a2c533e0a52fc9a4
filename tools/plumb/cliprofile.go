package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/acs"
)

// The environment variables by which official clients find the aliyun command's profiles.
const (
	envConfigFile = "ALIBABA_CLOUD_CONFIG_FILE"
	envProfile    = "ALIBABA_CLOUD_PROFILE"
)

// cliFile is the file in which the aliyun command keeps its profiles, as far as keys need it.
type cliFile struct {
	Current  string       `json:"current"`
	Profiles []cliProfile `json:"profiles"`
}

type cliProfile struct {
	Name            string `json:"name"`
	Mode            string `json:"mode"`
	AccessKeyID     string `json:"access_key_id"`
	AccessKeySecret string `json:"access_key_secret"`
	StsToken        string `json:"sts_token"`
}

// fromProfile is the key of a profile of the aliyun command: the one of that name, else of ALIBABA_CLOUD_PROFILE, else the
// current one. All empty means that there is no file, and that none was asked for.
func fromProfile(name string, getenv func(string) string) (acs.Credentials, error) {
	path := cmp.Or(getenv(envConfigFile), filepath.Join(getenv("HOME"), ".aliyun", "config.json"))
	flag := "--profile " + name
	if name == "" {
		name = getenv(envProfile)
		flag = "the profile " + name + " of " + envProfile
	}
	data, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && name == "" && getenv(envConfigFile) == "":
		return acs.Credentials{}, nil
	case err != nil:
		return acs.Credentials{}, fmt.Errorf("the profiles of the aliyun command: %w", err)
	}
	var file cliFile
	if err := json.Unmarshal(data, &file); err != nil { // the error would repeat a part of the file
		return acs.Credentials{}, fmt.Errorf("%s: expected the JSON that `aliyun configure` writes", path)
	}
	if name == "" {
		name = cmp.Or(file.Current, "default")
		flag = "the current profile " + name
	}
	i := slices.IndexFunc(file.Profiles, func(p cliProfile) bool { return p.Name == name })
	if i < 0 {
		return acs.Credentials{}, fmt.Errorf("%s: %s has no such profile, expected one of: %s", flag, path, namesOf(file.Profiles))
	}
	key, err := file.Profiles[i].key()
	if err != nil {
		return acs.Credentials{}, fmt.Errorf("%s in %s: %w", flag, path, err)
	}
	return key, nil
}

// key is the key of a profile that has one written down. The others have to be asked of somebody: a service, another command.
func (p cliProfile) key() (acs.Credentials, error) {
	key := acs.Credentials{AccessKeyID: p.AccessKeyID, AccessKeySecret: p.AccessKeySecret}
	if strings.EqualFold(p.Mode, "StsToken") {
		key.SecurityToken = p.StsToken
		if key.SecurityToken == "" {
			return key, errors.New("the mode StsToken without sts_token: expected access_key_id, access_key_secret and sts_token")
		}
	} else if p.Mode != "" && !strings.EqualFold(p.Mode, "AK") {
		return key, fmt.Errorf("the mode %q: expected AK or StsToken; for others give the temporary key by the flags or by ALIBABA_CLOUD_ variables", p.Mode)
	}
	if key.AccessKeyID == "" || key.AccessKeySecret == "" {
		return key, errors.New("half an access key: expected both access_key_id and access_key_secret")
	}
	return key, nil
}

func namesOf(profiles []cliProfile) string {
	var names []string
	for _, p := range profiles {
		names = append(names, p.Name)
	}
	return cmp.Or(strings.Join(names, ", "), "none is there")
}
