"""Real web servers on loopback, each with the file that a build made for it: only its port and folders are those of the test."""

import getpass
import shutil
import socket
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path

# What Debian and Ubuntu call the package in which each comes.
PACKAGES = {"nginx": "nginx-light", "apache2": "apache2", "caddy": "caddy"}
_MOST_SECONDS = 20

_NGINX = """user {user}; daemon off; worker_processes 1; pid {folder}/pid; error_log {folder}/error.log;
events {{ worker_connections 64; }}
http {{
    access_log off;
    client_body_temp_path {folder}/a;
    proxy_temp_path {folder}/b;
    fastcgi_temp_path {folder}/c;
    uwsgi_temp_path {folder}/d;
    scgi_temp_path {folder}/e;
    include {folder}/site.conf;
}}
"""
_APACHE = """ServerRoot {folder}
Listen 127.0.0.1:{port}
ServerName localhost
PidFile {folder}/pid
ErrorLog {folder}/error.log
{modules}
TypesConfig /etc/mime.types
DocumentRoot {folder}/www
<Directory {folder}/www>
    Require all granted
    AllowOverride FileInfo Indexes Options=Indexes
</Directory>
"""
_MODULES = ("mpm_event", "authz_core", "alias", "dir", "mime", "headers", "filter", "deflate")


def program(name):
    """The path of a server. Raises LookupError with a plain message where it is not installed."""
    found = shutil.which(name, path="/usr/sbin:/usr/bin:/usr/local/sbin:/usr/local/bin")
    if not found:
        raise LookupError(f"{name} is not installed, so it can't be asked: apt-get install {PACKAGES[name]}")
    return found


@contextmanager
def serving(name, site, under, folder):
    """Serve a built site with one of PACKAGES, under the path that its settings name; gives its address, no slash at the end."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    place = folder / "www" / under.strip("/")
    place.parent.mkdir(parents=True, exist_ok=True)
    shutil.copytree(site, place)
    folder.chmod(0o755)
    command = _COMMANDS[name](site, folder, port)
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        try:
            _wait(process, port)
            yield f"http://127.0.0.1:{port}{under}"
        finally:
            process.terminate()


def _wait(process, port):
    for _ in range(_MOST_SECONDS * 20):
        if process.poll() is not None:
            raise RuntimeError(process.stdout.read())
        with socket.socket() as asked:
            if asked.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError("it does not answer")


def _put(text, *changes):
    """A file of the build with what belongs to a machine put in; each must stand there."""
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return text


def _nginx(site, folder, port):
    made = (site / "hosting/nginx.conf").read_text("utf-8")
    (folder / "site.conf").write_text(_put(made, ("listen 8080;", f"listen 127.0.0.1:{port};"), ("/srv/www;", f"{folder}/www;")))
    (folder / "nginx.conf").write_text(_NGINX.format(folder=folder, user=getpass.getuser()))
    return [program("nginx"), "-p", str(folder), "-c", str(folder / "nginx.conf"), "-e", str(folder / "error.log")]


def _apache(site, folder, port):
    at = Path("/usr/lib/apache2/modules")
    modules = "\n".join(f"LoadModule {one}_module {at}/mod_{one}.so" for one in _MODULES)
    (folder / "apache.conf").write_text(_APACHE.format(folder=folder, port=port, modules=modules))
    return [program("apache2"), "-f", str(folder / "apache.conf"), "-D", "FOREGROUND"]


def _caddy(site, folder, port):
    made = (site / "hosting/Caddyfile").read_text("utf-8")
    changed = _put(made, (":8080 {", f"http://127.0.0.1:{port} {{"), ("root * /srv/www", f"root * {folder}/www"))
    (folder / "Caddyfile").write_text("{\n\tadmin off\n\tauto_https off\n}\n" + changed)
    return [program("caddy"), "run", "--adapter", "caddyfile", "--config", str(folder / "Caddyfile")]


_COMMANDS = {"nginx": _nginx, "apache2": _apache, "caddy": _caddy}
