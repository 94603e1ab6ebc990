using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [(name = "main", worker = .worker)],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);

const worker :Workerd.Worker = (
  compatibilityDate = "2026-01-01",
  modules = [
    (name = "serve.mjs", esModule = embed "dist/serve.mjs"),
    (name = "fenqi.wasm", wasm = embed "dist/fenqi.wasm"),
  ],
);
